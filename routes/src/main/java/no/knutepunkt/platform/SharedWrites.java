package no.knutepunkt.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * What comes at the same time is written at the same time: one thread takes all that waits, writes
 * it in one go, and tells each of those who wait how that ended. Nothing waits for company: while
 * one write is under way the next one gathers.
 *
 * @param <T> what is written
 */
public final class SharedWrites<T> implements AutoCloseable {

  private static final int TOGETHER = 500;
  private static final int WAITING = 2_000;

  private final BlockingQueue<Waiting<T>> queue = new ArrayBlockingQueue<>(WAITING);
  private final Consumer<List<T>> write;
  private final Thread writer;

  /**
   * Begins with nothing to write.
   *
   * @param name of the thread that writes
   * @param write returns once all is durable; whatever it throws, each one's future fails with it
   */
  public SharedWrites(String name, Consumer<List<T>> write) {
    this.write = write;
    this.writer = new Thread(this::writeOn, name);
    writer.setDaemon(true);
    writer.start();
  }

  /** Completes when this is durable; fails at once where two thousand wait already. */
  public CompletableFuture<Void> add(T item) {
    Waiting<T> waiting = new Waiting<>(item, new CompletableFuture<>());
    if (!writer.isAlive() || !queue.offer(waiting)) {
      waiting.done().completeExceptionally(new RejectedExecutionException("too many wait"));
    }
    return waiting.done();
  }

  private void writeOn() {
    List<Waiting<T>> together = new ArrayList<>();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        together.add(queue.take());
        queue.drainTo(together, TOGETHER - 1);
        write(together);
        together.clear();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Waiting<T>> together) {
    try {
      write.accept(together.stream().map(Waiting::item).toList());
      together.forEach(waiting -> waiting.done().complete(null));
    } catch (RuntimeException | Error failed) {
      together.forEach(waiting -> waiting.done().completeExceptionally(failed));
    }
  }

  /** Whoever waits still is told that nothing was written. */
  @Override
  public void close() {
    writer.interrupt();
    List<Waiting<T>> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(
        waiting ->
            waiting.done().completeExceptionally(new RejectedExecutionException("it is closed")));
  }

  private record Waiting<T>(T item, CompletableFuture<Void> done) {}
}
