package no.knutepunkt.platform;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Moments as the database can hold them: whole milliseconds within the years 1 to 9999. A moment
 * that somebody made up must not stop a flow.
 */
public final class StorableMoment {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private StorableMoment() {}

  public static Instant nearest(Instant moment) {
    if (moment.isBefore(FIRST)) {
      return FIRST;
    }
    return moment.isAfter(LAST) ? LAST : moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
