package no.knutepunkt.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * How new an event is, where its message has no version of its own: by the time at which the hub
 * took it in, then by its row in the file, then by its id. Any two events compare the same way on
 * every machine, in whatever order they arrive.
 *
 * @param time to the microsecond, as the database keeps it
 */
public record Recency(Instant time, long row, UUID id) implements Comparable<Recency> {

  private static final Comparator<Recency> ORDER =
      Comparator.comparing(Recency::time)
          .thenComparingLong(Recency::row)
          .thenComparing(recency -> recency.id().toString());

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration CLOCK_SKEW = Duration.ofDays(1);

  public Recency {
    time = time.truncatedTo(ChronoUnit.MICROS);
  }

  public static Recency of(Event<?> event) {
    return new Recency(event.time(), event.origin().row(), event.id());
  }

  /** A foreign producer can write any time; one far ahead would shut out every later event. */
  public static Optional<Rejection> faultIn(Event<?> event, Instant now) {
    boolean plausible = event.time().isAfter(FIRST) && event.time().isBefore(now.plus(CLOCK_SKEW));
    return plausible ? Optional.empty() : Optional.of(new Rejection("implausible-time", "time"));
  }

  @Override
  public int compareTo(Recency other) {
    return ORDER.compare(this, other);
  }
}
