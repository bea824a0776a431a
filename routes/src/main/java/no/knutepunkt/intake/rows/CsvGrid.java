package no.knutepunkt.intake.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a CSV file. They are numbered as a spreadsheet shows them: the heading is a row, a
 * blank row is a row, a line break within a cell makes none.
 */
final class CsvGrid implements Grid {

  private static final int LONGEST_CELL = 64 * 1024;
  private static final int LONGEST_ROW = 256 * 1024;
  private static final int MOST_CELLS = 500;

  private final Iterator<CsvRecord> records;
  private List<String> cells = List.of();
  private long row;

  /**
   * Begins to read.
   *
   * @param text what follows the headings
   */
  CsvGrid(Reader text, CsvHeading heading) {
    this.records = records(text, heading.separator());
    this.row = heading.heading().row();
  }

  private static Iterator<CsvRecord> records(Reader text, char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(2 * LONGEST_CELL)
        .build(
            CsvRecordHandler.builder()
                .maxFields(MOST_CELLS)
                .maxFieldSize(LONGEST_CELL)
                .maxRecordSize(LONGEST_ROW)
                .build(),
            text)
        .iterator();
  }

  @Override
  public boolean next() throws IOException {
    try {
      row++;
      boolean more = records.hasNext();
      cells = more ? records.next().getFields() : List.of();
      return more;
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (CsvParseException tooLong) {
      cells = List.of();
      throw new Torn(
          "row-too-long",
          Integer.toString(LONGEST_CELL),
          Integer.toString(LONGEST_ROW),
          Integer.toString(MOST_CELLS));
    }
  }

  @Override
  public long row() {
    return row;
  }

  @Override
  public List<String> cells() {
    return cells;
  }
}
