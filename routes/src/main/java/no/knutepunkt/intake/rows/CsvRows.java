package no.knutepunkt.intake.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;

/**
 * A table as CSV. Rows are numbered as a spreadsheet shows them: the heading is a row, a blank row
 * is a row, a line break within a cell makes none.
 */
final class CsvRows implements Rows {

  private static final int LONGEST_CELL = 64 * 1024;
  private static final int LONGEST_ROW = 256 * 1024;
  private static final int MOST_CELLS = 500;

  private final OfficeText text;
  private final Fields fields;
  private final Heading heading;
  private final Column[] columns;
  private final Iterator<CsvRecord> records;
  private List<String> cells = List.of();
  private long row;
  private boolean whole = true;

  private CsvRows(OfficeText text, Fields fields, Heading heading, Iterator<CsvRecord> records) {
    this.text = text;
    this.fields = fields;
    this.heading = heading;
    this.columns = heading.columns().toArray(Column[]::new);
    this.records = records;
    this.row = heading.row();
  }

  /** Reads the headings; the rows follow. */
  static CsvRows open(InputStream body, Fields fields) throws IOException, Unreadable {
    OfficeText text = new OfficeText(body);
    Reader buffered = new BufferedReader(text, 32 * 1024);
    Heading heading = Heading.read(buffered, fields);
    return new CsvRows(text, fields, heading, records(buffered, heading.separator()));
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
  public Optional<Draft> next() throws IOException {
    try {
      while (whole && records.hasNext()) {
        row++;
        cells = records.next().getFields();
        if (!isBlank()) {
          return Optional.of(draft());
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (CsvParseException tooLong) {
      return Optional.of(unreadable());
    }
  }

  private Draft draft() {
    Draft draft = new Draft(fields, row);
    int shared = Math.min(cells.size(), columns.length);
    for (int i = 0; i < shared; i++) {
      columns[i].read(cells.get(i), draft);
    }
    for (int i = shared; i < cells.size(); i++) {
      if (!Words.trim(cells.get(i)).isEmpty()) {
        draft.refuseRow(
            cells.get(i),
            "too-many-cells",
            Integer.toString(cells.size()),
            Integer.toString(columns.length));
        return draft;
      }
    }
    return draft;
  }

  /** The parser can't find the end of this row, so neither the beginning of the next. */
  private Draft unreadable() {
    whole = false;
    cells = List.of();
    Draft draft = new Draft(fields, row + 1);
    draft.refuseRow(
        null,
        "row-too-long",
        Integer.toString(LONGEST_CELL),
        Integer.toString(LONGEST_ROW),
        Integer.toString(MOST_CELLS));
    return draft;
  }

  private boolean isBlank() {
    return cells.stream().allMatch(cell -> Words.trim(cell).isEmpty());
  }

  @Override
  public boolean isWhole() {
    return whole;
  }

  @Override
  public byte[] document() throws IOException {
    StringWriter document = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(heading.separator()).build(document)) {
      csv.writeRecord(heading.columns().stream().map(Column::heading).toList());
      csv.writeRecord(cells);
    }
    return OfficeBytes.of(document.toString());
  }

  @Override
  public String headingOf(String field) {
    return heading.columns().stream()
        .filter(column -> column.isKnown() && column.meaning().equals(field))
        .map(Column::heading)
        .findFirst()
        .orElse(null);
  }

  @Override
  public String contentType() {
    return "text/csv";
  }

  @Override
  public Layout layout() {
    return new Layout(
        "csv",
        text.encoding(),
        heading.separator() == '\t' ? "tab" : String.valueOf(heading.separator()),
        (int) heading.row(),
        heading.columns().stream()
            .filter(Column::isKnown)
            .map(column -> new Layout.Known(column.heading(), column.meaning()))
            .toList(),
        unknown());
  }

  /** A column without a heading is called by its number. */
  private List<String> unknown() {
    return IntStream.range(0, columns.length)
        .filter(i -> !columns[i].isKnown())
        .mapToObj(i -> columns[i].heading().isEmpty() ? "#" + (i + 1) : columns[i].heading())
        .toList();
  }
}
