package no.knutepunkt.embedded;

import java.time.Duration;

/** Pauses between starts: half a second, doubled up to 16 seconds, and reset by a quiet minute. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(16);
  private static final Duration QUIET = Duration.ofMinutes(1);

  private Duration next = FIRST;

  void lived(Duration life) {
    if (life.compareTo(QUIET) >= 0) {
      next = FIRST;
    }
  }

  Duration next() {
    Duration pause = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }
}
