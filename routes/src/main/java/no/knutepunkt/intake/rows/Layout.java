package no.knutepunkt.intake.rows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a body was understood.
 *
 * @param format csv, xlsx, ndjson or json
 * @param encoding name of the character encoding; null where the format settles it
 * @param separator what stands between cells; {@code tab} for a tab; null where nothing does
 * @param sheet the sheet that was read, of a workbook
 * @param headingRow row of the headings; null where there are none
 * @param columns which column became which field
 * @param unknownColumns columns or JSON members that mean no field, the first hundred
 * @param certainty how sure encoding, separator, sheet, headingRow, dates and decimalSign are,
 *     where they were read
 * @param notes what else the sender should know
 */
public record Layout(
    String format,
    String encoding,
    String separator,
    String sheet,
    Integer headingRow,
    List<Known> columns,
    List<String> unknownColumns,
    Map<String, Certainty> certainty,
    @JsonIgnore List<Note> notes) {

  static Layout ofJson(String format, List<String> unknown) {
    return new Layout(format, "UTF-8", null, null, null, List.of(), unknown, Map.of(), List.of());
  }

  /** The same with the certainty of one more part; null for none. */
  public Layout with(String part, Certainty sure) {
    if (sure == null) {
      return this;
    }
    Map<String, Certainty> more = new TreeMap<>(certainty);
    more.put(part, sure);
    return new Layout(
        format, encoding, separator, sheet, headingRow, columns, unknownColumns, more, notes);
  }

  /** A column that means a field: by its heading, or because the sender says so. */
  public record Known(String column, String field, Certainty certainty) {}
}
