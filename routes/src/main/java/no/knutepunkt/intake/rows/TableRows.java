package no.knutepunkt.intake.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;
import no.knutepunkt.intake.workbook.DateSystem;

/** The rows of a table below its headings, whatever kind of file it stands in. */
abstract class TableRows implements Rows {

  private static final Pattern SEPARATORS = Pattern.compile("[;,\t|]");

  private final Fields fields;
  private final Guidance guidance;
  private final Heading heading;
  private final Column[] columns;
  private final Grid grid;
  private final Serials serials;
  private final Totals totals;
  private final Letters letters = new Letters();
  private List<String> cells = List.of();
  private boolean whole = true;

  TableRows(Terms terms, Heading heading, Grid grid, DateSystem dates) {
    this.fields = terms.fields();
    this.guidance = terms.guidance();
    this.heading = heading;
    this.columns = heading.columns().toArray(Column[]::new);
    this.grid = grid;
    this.serials = new Serials(guidance, dates);
    this.totals = new Totals(fields, heading);
  }

  /** What stands between the cells of a row's own document. */
  abstract char separator();

  final Heading heading() {
    return heading;
  }

  /** How sure it is from when bare numbers count days, or null. */
  final Certainty ofDates() {
    return serials.certainty();
  }

  /** What the sender should know of these rows. */
  final List<Note> notes() {
    return Stream.of(totals.notes(), letters.notes(), serials.notes())
        .flatMap(List::stream)
        .toList();
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
    draft.expectDecimal(guidance.decimal() == null ? 0 : guidance.decimal());
    int shared = Math.min(cells.size(), columns.length);
    for (int i = 0; i < shared; i++) {
      columns[i].read(cells.get(i), grid.kind(i), serials, draft);
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
    for (String cell : cells) {
      if (!Words.trim(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public final boolean isWhole() {
    return whole;
  }

  @Override
  public final byte[] document() throws IOException {
    StringWriter document = new StringWriter();
    List<String> headings = heading.columns().stream().map(Column::keptHeading).toList();
    if (headings.stream().anyMatch(SEPARATORS.asPredicate())) {
      document.append("sep=").append(separator()).append("\r\n");
    }
    try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator()).build(document)) {
      csv.writeRecord(headings);
      csv.writeRecord(IntStream.range(0, cells.size()).mapToObj(this::kept).toList());
    }
    return OfficeBytes.of(document.toString());
  }

  private String kept(int at) {
    String cell = cells.get(at);
    return at < columns.length ? columns[at].kept(cell, grid.kind(at), serials) : cell;
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
    return guidance.contentType();
  }

  @Override
  public final void close() throws IOException {
    grid.close();
  }
}
