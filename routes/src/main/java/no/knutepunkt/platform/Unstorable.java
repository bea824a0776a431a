package no.knutepunkt.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a contract lets pass and PostgreSQL can't hold: a NUL character in a text, a date outside
 * the years 1 to 9999, a number with more digits than its contract says, a key too long to index.
 * Such a record is refused, since it would fail the whole poll again and again.
 */
public final class Unstorable {

  private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

  /** Characters; four such texts of 600 bytes fit in one row of an index (2,704 bytes). */
  private static final int LONGEST_KEY = 200;

  private Unstorable() {}

  /** Why this record can't be stored, with the field; empty when it can. */
  public static Optional<Rejection> in(SpecificRecord record) {
    List<Field> fields = record.getSchema().getFields();
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      String fault = fault(field, record.get(at));
      if (fault != null) {
        return Optional.of(new Rejection(fault, field.name()));
      }
    }
    return Optional.empty();
  }

  /** Why texts that are part of a key can't be stored, with the field; empty when they can. */
  public static Optional<Rejection> inKeys(SpecificRecord record, String... fields) {
    return Arrays.stream(fields)
        .map(name -> record.getSchema().getField(name))
        .filter(field -> record.get(field.pos()).toString().length() > LONGEST_KEY)
        .map(field -> new Rejection("key-too-long", field.name()))
        .findFirst();
  }

  /** The reason, or null: every field of every record passes here. */
  private static String fault(Field field, Object value) {
    if (value instanceof String text) {
      return text.indexOf('\0') >= 0 ? "nul-character" : null;
    }
    if (value == null || value instanceof Integer || value instanceof Enum<?>) {
      return null;
    }
    if (value instanceof List<?> items) {
      return faultAmong(field, items);
    }
    if (value instanceof CharSequence text) {
      return fault(field, text.toString());
    }
    if (value instanceof BigDecimal number && number.precision() > digits(field.schema())) {
      return "number-too-large";
    }
    return isBeyondAllCalendars(value) ? "date-out-of-range" : null;
  }

  private static String faultAmong(Field field, List<?> items) {
    for (int at = 0; at < items.size(); at++) {
      String fault = fault(field, items.get(at));
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private static boolean isBeyondAllCalendars(Object value) {
    if (value instanceof LocalDate date) {
      return date.getYear() < 1 || date.getYear() > 9999;
    }
    return value instanceof Instant moment && (moment.isBefore(FIRST) || moment.isAfter(LAST));
  }

  /** Avro checks a number's digits when it is written by Avro, not when it is read. */
  private static int digits(Schema schema) {
    List<Schema> branches = schema.isUnion() ? schema.getTypes() : List.of(schema);
    return branches.stream()
        .map(Schema::getLogicalType)
        .filter(LogicalTypes.Decimal.class::isInstance)
        .mapToInt(type -> ((LogicalTypes.Decimal) type).getPrecision())
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }
}
