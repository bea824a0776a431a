package no.knutepunkt.intake.rows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

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
    @JsonIgnore List<Note> notes) {

  static Layout ofJson(String format, List<String> unknown) {
    return new Layout(format, "UTF-8", null, null, null, List.of(), unknown, List.of());
  }

  /** A column whose heading means a field. */
  public record Known(String column, String field) {}
}
