package no.knutepunkt.intake.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import no.knutepunkt.intake.workbook.Cell;

/** The rows of a table as cells, one after the other. */
interface Grid extends Closeable {

  /**
   * Goes to the next row; false at the end.
   *
   * @throws Torn where it can't be made out, nor any after it
   */
  boolean next() throws IOException;

  /** Number of the row as a spreadsheet shows it. */
  long row();

  List<String> cells();

  /** What a cell is. */
  default Cell.Kind kind(int column) {
    return Cell.Kind.TEXT;
  }

  /** Lets go of what was opened beside the body itself. */
  @Override
  default void close() throws IOException {}
}
