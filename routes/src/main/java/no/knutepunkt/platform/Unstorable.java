package no.knutepunkt.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a contract lets pass and PostgreSQL can't hold: a NUL character in a text, a date outside
 * the years 1 to 9999. Such a record is refused, since it would fail the whole poll again and
 * again.
 */
public final class Unstorable {

  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

  private Unstorable() {}

  /** Why this record can't be stored, with the field; empty when it can. */
  public static Optional<Rejection> in(SpecificRecord record) {
    return record.getSchema().getFields().stream()
        .flatMap(field -> in(field, record.get(field.pos())).stream())
        .findFirst();
  }

  private static Optional<Rejection> in(Field field, Object value) {
    if (value instanceof Collection<?> items) {
      return items.stream().flatMap(item -> in(field, item).stream()).findFirst();
    }
    if (value instanceof CharSequence text && text.toString().indexOf('\0') >= 0) {
      return Optional.of(new Rejection("nul-character", field.name()));
    }
    return isBeyondAllCalendars(value)
        ? Optional.of(new Rejection("date-out-of-range", field.name()))
        : Optional.empty();
  }

  private static boolean isBeyondAllCalendars(Object value) {
    if (value instanceof LocalDate date) {
      return date.getYear() < 1 || date.getYear() > 9999;
    }
    return value instanceof Instant moment && (moment.isBefore(FIRST) || moment.isAfter(LAST));
  }
}
