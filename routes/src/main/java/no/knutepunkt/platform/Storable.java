package no.knutepunkt.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Finds what the database can't hold before it meets the database. Records that did not pass the
 * gate are only as sane as their contract; a statement that fails on one would be taken for an
 * outage and tried for ever. The first fault counts.
 */
public final class Storable {

  /** Characters of a text in a key; four of 600 bytes fit in an index row (2,704 bytes). */
  private static final int LONGEST_KEY = 200;

  private Rejection fault;

  private Storable() {}

  /** Begins with the event's own time: years 1000 to 9999. */
  public static Storable at(Instant time) {
    Storable storable = new Storable();
    boolean sane =
        time.isAfter(Instant.parse("1000-01-01T00:00:00Z"))
            && time.isBefore(LocalDate.of(10_000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    return storable.require(sane, "time-out-of-range", null);
  }

  /** A text of any length; PostgreSQL has no room for the character NUL. */
  public Storable text(String field, String value) {
    return require(value == null || value.indexOf('\0') < 0, "nul-character", field);
  }

  /** A text that is part of a key. */
  public Storable key(String field, String value) {
    return text(field, value).require(value.length() <= LONGEST_KEY, "key-too-long", field);
  }

  /** A day in the years 1000 to 9999. */
  public Storable day(String field, LocalDate day) {
    return require(day.getYear() >= 1000 && day.getYear() <= 9999, "date-out-of-range", field);
  }

  /** A number of at most so many digits, those behind the point included. */
  public Storable digits(String field, BigDecimal number, int most) {
    return require(number == null || number.precision() <= most, "number-too-large", field);
  }

  /** What is wrong, if anything. */
  public Optional<Rejection> fault() {
    return Optional.ofNullable(fault);
  }

  private Storable require(boolean sane, String reason, String field) {
    if (fault == null && !sane) {
      fault = new Rejection(reason, field);
    }
    return this;
  }
}
