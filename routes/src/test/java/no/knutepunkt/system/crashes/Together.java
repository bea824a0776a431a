package no.knutepunkt.system.crashes;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Work that has to be under way at the same time, on however many cores. */
final class Together {

  private Together() {}

  /** Each in a thread of its own: all of them may be held at once. Returns when all are done. */
  static void all(Stream<Runnable> work) {
    CompletableFuture.allOf(
            work.map(one -> CompletableFuture.runAsync(one, Together::start))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  private static void start(Runnable one) {
    Thread thread = new Thread(one, "together");
    thread.setDaemon(true);
    thread.start();
  }
}
