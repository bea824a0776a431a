package no.knutepunkt.intake.rows;

import java.util.Map;

/**
 * What a sender says about the file, so that it need not be found out. Each part is null where
 * nothing is said.
 *
 * @param encoding name of the character encoding
 * @param separator what stands between cells
 * @param decimal what stands before decimals, comma or point
 * @param sheet name or number of the sheet
 * @param headingRow row of the headings, as a spreadsheet counts
 * @param columns field by heading; the field {@code -} is none; never null
 */
public record Guidance(
    String encoding,
    Character separator,
    Character decimal,
    String sheet,
    Integer headingRow,
    Map<String, String> columns) {

  public static final Guidance NONE = new Guidance(null, null, null, null, null, Map.of());

  public Guidance {
    columns = Map.copyOf(columns);
  }
}
