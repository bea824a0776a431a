package no.knutepunkt.intake.rows;

import java.util.List;

/**
 * How a body was understood.
 *
 * @param format csv, ndjson or json
 * @param encoding name of the character encoding
 * @param separator what stands between cells; {@code tab} for a tab; null where there are no cells
 * @param headingRow row of the headings; null where there are none
 * @param columns which column became which field
 * @param unknownColumns columns or JSON members that mean no field, the first hundred
 */
public record Layout(
    String format,
    String encoding,
    String separator,
    Integer headingRow,
    List<Known> columns,
    List<String> unknownColumns) {

  /** A column whose heading means a field. */
  public record Known(String column, String field) {}
}
