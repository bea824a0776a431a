package no.knutepunkt.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.springframework.stereotype.Component;

/**
 * Lets each caller send so many bodies at a time, and everyone together so many that memory
 * suffices (each has up to four megabytes on the way) and threads are left for other doors. A body
 * that is read and only waits for its acknowledgement has nothing in memory any more: as far as
 * threads can be spared for that, it makes room.
 */
@Component
class Doorman {

  private static final int OF_ONE_CALLER = 16;
  private static final int OF_ALL = 32;
  private static final int OF_ALL_WAITING = 64;
  private static final int OF_ALL_READ = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Map<Caller, Semaphore> callers = new ConcurrentHashMap<>();
  private final Semaphore everyone = new Semaphore(OF_ALL, true);
  private final Semaphore waiting = new Semaphore(OF_ALL_WAITING);
  private final Semaphore read = new Semaphore(OF_ALL_READ);

  /**
   * Waits a moment for a place, which lasts until it is closed.
   *
   * @throws Problem 429 where none comes free
   */
  Place place(Caller caller) {
    Semaphore own = callers.computeIfAbsent(caller, any -> new Semaphore(OF_ONE_CALLER, true));
    take(own);
    try {
      take(everyone);
    } catch (Problem full) {
      own.release();
      throw full;
    }
    return new Place(own);
  }

  private void take(Semaphore places) {
    try {
      if (places.tryAcquire(0, TimeUnit.MILLISECONDS)
          || (places.getQueueLength() < mostWaiting(places) && waits(places))) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw Problem.of(429, "too-many-at-once", OF_ONE_CALLER).retryAfter(RETRY_AFTER).build();
  }

  private int mostWaiting(Semaphore places) {
    return places == everyone ? OF_ALL_WAITING : OF_ONE_CALLER;
  }

  /** Who waits holds a thread as well, so few enough may wait that other doors have some left. */
  private boolean waits(Semaphore places) throws InterruptedException {
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      waiting.release();
    }
  }

  /** A body's place at the gate. */
  final class Place {

    private final Semaphore own;
    private Semaphore shared = everyone;

    private Place(Semaphore own) {
      this.own = own;
    }

    /** The body is read to its end; the caller's own place lasts until it is closed. */
    void isRead() {
      if (read.tryAcquire()) {
        shared.release();
        shared = read;
      }
    }

    void close() {
      shared.release();
      own.release();
    }
  }
}
