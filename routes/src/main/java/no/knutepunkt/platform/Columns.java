package no.knutepunkt.platform;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.jdbc.PgArray;

/**
 * The columns of many rows as arrays: the form in which a whole batch travels in one statement,
 * where {@code unnest} makes rows of them again. A missing value is null.
 *
 * @param rows one element each in every column, in this order
 */
public record Columns<R>(Collection<R> rows) {

  /** Values as PostgreSQL reads them from text: moments and days in ISO 8601, names of enums. */
  public String[] texts(Function<R, ?> column) {
    return rows.stream()
        .map(row -> Objects.toString(column.apply(row), null))
        .toArray(String[]::new);
  }

  public Integer[] numbers(Function<R, Integer> column) {
    return rows.stream().map(column).toArray(Integer[]::new);
  }

  public Long[] longs(Function<R, Long> column) {
    return rows.stream().map(column).toArray(Long[]::new);
  }

  public UUID[] ids(Function<R, UUID> column) {
    return rows.stream().map(column).toArray(UUID[]::new);
  }

  /** Lists of texts, each to be cast to {@code text[]}: unnest would flatten arrays of arrays. */
  public String[] lists(Function<R, List<String>> column) {
    return rows.stream().map(row -> literal(column.apply(row))).toArray(String[]::new);
  }

  private static String literal(List<String> items) {
    StringBuilder literal = new StringBuilder("{");
    String between = "";
    for (String item : items) {
      literal.append(between);
      PgArray.escapeArrayElement(literal, item);
      between = ",";
    }
    return literal.append('}').toString();
  }
}
