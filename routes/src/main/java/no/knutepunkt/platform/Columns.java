package no.knutepunkt.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.postgresql.jdbc.PgArray;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * The columns of many rows as array parameters: the form in which a whole batch travels in one
 * statement, where {@code unnest} makes rows of them again. A missing value is null.
 *
 * @param rows one element each in every column, in this order
 */
public record Columns<R>(Collection<R> rows) {

  /** Texts and names of enums as {@code text[]}. */
  public SqlTypeValue texts(Function<R, ?> column) {
    return filled(
        BinaryArray.ofTexts(rows.size()), column, (array, text) -> array.text(text.toString()));
  }

  public SqlTypeValue numbers(Function<R, Integer> column) {
    return filled(BinaryArray.ofNumbers(rows.size()), column, BinaryArray::number);
  }

  public SqlTypeValue longs(Function<R, Long> column) {
    return filled(BinaryArray.ofLongs(rows.size()), column, BinaryArray::whole);
  }

  public SqlTypeValue ids(Function<R, UUID> column) {
    return filled(BinaryArray.ofIds(rows.size()), column, BinaryArray::id);
  }

  public SqlTypeValue moments(Function<R, Instant> column) {
    return filled(BinaryArray.ofMoments(rows.size()), column, BinaryArray::moment);
  }

  public SqlTypeValue days(Function<R, LocalDate> column) {
    return filled(BinaryArray.ofDays(rows.size()), column, BinaryArray::day);
  }

  /** Lists of texts, each to be cast to {@code text[]}: unnest would flatten arrays of arrays. */
  public SqlTypeValue lists(Function<R, List<String>> column) {
    return texts(row -> literal(column.apply(row)));
  }

  private <V> SqlTypeValue filled(
      BinaryArray array, Function<R, V> column, BiConsumer<BinaryArray, V> put) {
    for (R row : rows) {
      V value = column.apply(row);
      if (value == null) {
        array.nothing();
      } else {
        put.accept(array, value);
      }
    }
    return array;
  }

  private static String literal(List<String> items) {
    if (items.isEmpty()) {
      return "{}";
    }
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
