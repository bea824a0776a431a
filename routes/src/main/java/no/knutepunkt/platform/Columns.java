package no.knutepunkt.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.postgresql.core.Oid;
import org.springframework.jdbc.core.SqlTypeValue;

/**
 * The columns of many rows as array parameters: the form in which a whole batch travels in one
 * statement, where {@code unnest} makes rows of them again. A missing value is null.
 */
public final class Columns<R> {

  private final Collection<R> rows;
  private final BinaryElements elements = new BinaryElements();

  /** Each column will have one element for each row, in this order. */
  public Columns(Collection<R> rows) {
    this.rows = rows;
  }

  /** As {@code text[]}: texts, names of enums, whatever is its own text. */
  public SqlTypeValue texts(Function<R, ?> column) {
    return column(Oid.TEXT_ARRAY, Oid.TEXT, column, (array, value) -> array.text(value.toString()));
  }

  /** As {@code int[]}. */
  public SqlTypeValue numbers(Function<R, Integer> column) {
    return column(Oid.INT4_ARRAY, Oid.INT4, column, BinaryElements::number);
  }

  /** As {@code bigint[]}. */
  public SqlTypeValue longs(Function<R, Long> column) {
    return column(Oid.INT8_ARRAY, Oid.INT8, column, BinaryElements::whole);
  }

  /** As {@code uuid[]}. */
  public SqlTypeValue ids(Function<R, UUID> column) {
    return column(Oid.UUID_ARRAY, Oid.UUID, column, BinaryElements::id);
  }

  /** As {@code timestamptz[]}, to the microsecond. */
  public SqlTypeValue moments(Function<R, Instant> column) {
    return column(Oid.TIMESTAMPTZ_ARRAY, Oid.TIMESTAMPTZ, column, BinaryElements::moment);
  }

  /** As {@code date[]}. */
  public SqlTypeValue days(Function<R, LocalDate> column) {
    return column(Oid.DATE_ARRAY, Oid.DATE, column, BinaryElements::day);
  }

  /** As {@code bytea[]}. */
  public SqlTypeValue bytes(Function<R, byte[]> column) {
    return column(Oid.BYTEA_ARRAY, Oid.BYTEA, column, BinaryElements::bytes);
  }

  /**
   * As {@code text[]}, each to be cast to {@code text[]}: unnest would flatten arrays of arrays.
   */
  public SqlTypeValue lists(Function<R, List<String>> column) {
    return column(Oid.TEXT_ARRAY, Oid.TEXT, column, BinaryElements::list);
  }

  private <V> SqlTypeValue column(
      int arrayType, int type, Function<R, V> column, BiConsumer<BinaryElements, V> put) {
    elements.begin(type, rows.size());
    for (R row : rows) {
      V value = column.apply(row);
      if (value == null) {
        elements.nothing();
      } else {
        put.accept(elements, value);
      }
    }
    return new BinaryArray(arrayType, elements.finish());
  }
}
