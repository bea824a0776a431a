package no.knutepunkt.intake.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** A table as CSV. */
final class CsvRows extends TableRows {

  private final OfficeText text;
  private final CsvHeading found;

  private CsvRows(OfficeText text, BufferedReader rest, Terms terms, CsvHeading found) {
    super(terms, found.heading(), new CsvGrid(rest, found), null);
    this.text = text;
    this.found = found;
  }

  /** Reads the headings; the rows follow. */
  static CsvRows open(InputStream body, Terms terms) throws IOException, Unreadable {
    OfficeText text = new OfficeText(body, terms.guidance().charset());
    BufferedReader buffered = new BufferedReader(text, 32 * 1024);
    return new CsvRows(text, buffered, terms, CsvHeading.find(buffered, terms));
  }

  @Override
  char separator() {
    return found.separator();
  }

  @Override
  public Layout layout() {
    Layout layout =
        new Layout(
            "csv",
            text.encoding(),
            separator() == '\t' ? "tab" : String.valueOf(separator()),
            null,
            (int) heading().row(),
            heading().meanings(),
            heading().unknown(),
            Map.of(
                "encoding", text.certainty(),
                "separator", found.ofSeparator(),
                "headingRow", found.ofRow()),
            notes());
    return layout.with("dates", ofDates());
  }
}
