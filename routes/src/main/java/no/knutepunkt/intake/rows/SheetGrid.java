package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.util.List;
import no.knutepunkt.intake.workbook.Cell;
import no.knutepunkt.intake.workbook.NotAWorkbook;
import no.knutepunkt.intake.workbook.SheetRows;
import no.knutepunkt.intake.workbook.Workbook;

/** The rows of one sheet of a workbook. */
final class SheetGrid implements Grid {

  private final Workbook workbook;
  private final SheetRows rows;
  private List<String> cells = List.of();
  private long row;

  SheetGrid(Workbook workbook, SheetRows rows) {
    this.workbook = workbook;
    this.rows = rows;
    this.row = rows.number();
  }

  @Override
  public boolean next() throws IOException {
    try {
      boolean more = rows.next();
      row = rows.number();
      cells = rows.cells().stream().map(Cell::text).toList();
      return more;
    } catch (NotAWorkbook broken) {
      row = Math.max(rows.number(), row + 1);
      throw new Torn(broken.code(), broken.arguments());
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

  @Override
  public Cell.Kind kind(int column) {
    return rows.cells().get(column).kind();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
