package no.knutepunkt.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does. */
final class Waiting {

  private static final Duration MOMENT = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private Waiting() {}

  static void aMoment() {
    LockSupport.parkNanos(MOMENT.toNanos());
  }

  static void until(BooleanSupplier done) {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("nothing came of it within " + LONGEST);
      }
      aMoment();
    }
  }
}
