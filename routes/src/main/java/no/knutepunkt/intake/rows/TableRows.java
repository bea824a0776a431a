package no.knutepunkt.intake.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;

/** The rows of a table below its headings, whatever kind of file it stands in. */
abstract class TableRows implements Rows {

  private final Fields fields;
  private final Character decimal;
  private final Heading heading;
  private final Column[] columns;
  private final Grid grid;
  private final Totals totals;
  private final Letters letters = new Letters();
  private List<String> cells = List.of();
  private boolean whole = true;

  TableRows(Terms terms, Heading heading, Grid grid) {
    this.fields = terms.fields();
    this.decimal = terms.guidance().decimal();
    this.heading = heading;
    this.columns = heading.columns().toArray(Column[]::new);
    this.grid = grid;
    this.totals = new Totals(fields, heading);
  }

  /** What stands between the cells of a row's own document. */
  abstract char separator();

  final Heading heading() {
    return heading;
  }

  /** What the sender should know of these rows. */
  final List<Note> notes() {
    return Stream.concat(totals.notes().stream(), letters.notes().stream()).toList();
  }

  @Override
  public final Optional<Draft> next() throws IOException {
    try {
      while (whole && grid.next()) {
        cells = letters.mend(grid.cells());
        if (!isBlank() && !totals.take(grid.row(), cells)) {
          return Optional.of(draft());
        }
      }
      return Optional.empty();
    } catch (Torn torn) {
      whole = false;
      cells = List.of();
      Draft draft = new Draft(fields, grid.row());
      draft.refuseRow(null, torn.rule(), torn.arguments());
      return Optional.of(draft);
    }
  }

  private Draft draft() {
    Draft draft = new Draft(fields, grid.row());
    draft.expectDecimal(decimal == null ? 0 : decimal);
    int shared = Math.min(cells.size(), columns.length);
    for (int i = 0; i < shared; i++) {
      columns[i].read(cells.get(i), i, grid, draft);
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

  private boolean isBlank() {
    return cells.stream().allMatch(cell -> Words.trim(cell).isEmpty());
  }

  @Override
  public final boolean isWhole() {
    return whole;
  }

  @Override
  public final byte[] document() throws IOException {
    StringWriter document = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator()).build(document)) {
      csv.writeRecord(heading.columns().stream().map(Column::heading).toList());
      csv.writeRecord(cells);
    }
    return OfficeBytes.of(document.toString());
  }

  @Override
  public final Plain plain() {
    return new Plain(heading.columns().stream().map(Column::heading).toList(), cells);
  }

  @Override
  public final String headingOf(String field) {
    return heading.headingOf(field);
  }

  @Override
  public final String contentType() {
    return "text/csv";
  }

  @Override
  public final void close() throws IOException {
    grid.close();
  }
}
