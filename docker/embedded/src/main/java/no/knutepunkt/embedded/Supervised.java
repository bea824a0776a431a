package no.knutepunkt.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A part that is kept running: one that ends by itself is started again on the same port, after a
 * pause that doubles as long as it does not stay up. One that never became ready fails after a few
 * tries: a database whose processes were all killed refuses the first while the last of them goes.
 */
public final class Supervised {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final int TRIES = 4;

  private final Part part;
  private final DataLayout data;
  private final StackFolder stack;
  private final Progress progress;

  private volatile LeashedProcess process;
  private volatile Instant since = Instant.EPOCH;
  private volatile CompletableFuture<Void> ready = new CompletableFuture<>();
  private CountDownLatch stopping = new CountDownLatch(1);
  private Thread watch;
  private boolean retired;

  public Supervised(Part part, DataLayout data, StackFolder stack, Progress progress) {
    this.part = part;
    this.data = data;
    this.stack = stack;
    this.progress = progress;
  }

  /** Starts the part and does not wait for it. */
  public synchronized void start() {
    if (retired) {
      ready = CompletableFuture.failedFuture(failure(StackFailure.Reason.PART_ENDED));
      return;
    }
    stopping = new CountDownLatch(1);
    ready = new CompletableFuture<>();
    process = LeashedProcess.start(part, data, stack);
    CountDownLatch end = stopping;
    watch = new Thread(() -> keepRunning(end), "watch-" + part.name());
    watch.setDaemon(true);
    watch.start();
  }

  /** Waits until the part answers for the first time, or fails with a {@link StackFailure}. */
  public void awaitReady() {
    try {
      ready.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StackFailure failure ? failure : e;
    }
  }

  /** Ends the part for good and waits until it is gone; it can not be started again. */
  public synchronized void retire() {
    retired = true;
    end(LeashedProcess::stop);
  }

  /** Kills the part with SIGKILL and leaves it down. */
  public synchronized void kill() {
    end(
        running -> {
          running.killPart();
          running.awaitEnd();
        });
  }

  public Part part() {
    return part;
  }

  /** The part's process id; 0 while it is down. */
  public long pid() {
    return Optional.ofNullable(process)
        .filter(LeashedProcess::alive)
        .map(LeashedProcess::pid)
        .orElse(0L);
  }

  /** When the part last became ready. */
  public Instant since() {
    return since;
  }

  private void end(Ending ending) {
    stopping.countDown();
    try {
      if (watch != null) {
        ending.end(process);
        watch.join();
        watch = null;
        progress.stopped(part);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepRunning(CountDownLatch end) {
    Backoff backoff = new Backoff();
    try {
      watchOneLife(end, backoff);
      for (int lives = 1; !over(end) && mayLiveAgain(lives); lives++) {
        Duration pause = backoff.next();
        progress.died(part, pause);
        if (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          process = LeashedProcess.start(part, data, stack);
          watchOneLife(end, backoff);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      ready.completeExceptionally(e);
    } finally {
      if (!ready.isDone()) {
        ready.completeExceptionally(failure(StackFailure.Reason.PART_ENDED));
      }
    }
  }

  private boolean mayLiveAgain(int lives) {
    return ready.isDone() ? !ready.isCompletedExceptionally() : lives < TRIES;
  }

  private void watchOneLife(CountDownLatch end, Backoff backoff) throws InterruptedException {
    Instant started = Instant.now();
    if (becomesReady(end, started)) {
      since = Instant.now();
      progress.ready(part, Duration.between(started, since));
      ready.complete(null);
    }
    process.awaitEnd();
    backoff.lived(Duration.between(started, Instant.now()));
  }

  private boolean becomesReady(CountDownLatch end, Instant started) throws InterruptedException {
    Instant deadline = started.plus(LONGEST_START);
    while (process.alive() && !over(end)) {
      if (part.readiness().ready()) {
        return true;
      }
      if (Instant.now().isAfter(deadline)) {
        ready.completeExceptionally(failure(StackFailure.Reason.PART_NOT_READY));
        process.stop();
      }
      process.awaitEnd(POLL);
    }
    return false;
  }

  private StackFailure failure(StackFailure.Reason reason) {
    return new StackFailure(reason, part.name(), part.log().toString());
  }

  private static boolean over(CountDownLatch end) {
    return end.getCount() == 0;
  }

  private interface Ending {
    void end(LeashedProcess process) throws InterruptedException;
  }
}
