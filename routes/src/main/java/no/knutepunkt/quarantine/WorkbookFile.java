package no.knutepunkt.quarantine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as an Excel workbook. Whole numbers stay numbers; all else is text in cells of the format
 * «Text», so that nothing becomes a formula, also not when somebody edits the cell. What one sheet
 * has no room for goes on in the next, under the same headings.
 */
final class WorkbookFile implements TableFile {

  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** As many digits as Excel keeps; a number that begins with zero is a code. */
  private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,14}");

  private static final int LONGEST = 32_767;
  private static final int IN_MEMORY = 500;

  private final Workbook workbook;
  private final int rows;
  private List<String> headings;
  private Worksheet sheet;
  private int sheets;
  private int row;

  WorkbookFile(OutputStream out) {
    this(out, Worksheet.MAX_ROWS);
  }

  WorkbookFile(OutputStream out, int rows) {
    this.workbook = new Workbook(out, "Knutepunkt", "1.0");
    this.rows = rows;
  }

  @Override
  public void line(List<String> cells) throws IOException {
    if (headings == null) {
      headings = List.copyOf(cells);
      turnSheet();
      return;
    }
    if (row == rows) {
      turnSheet();
    }
    write(cells);
  }

  private void turnSheet() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
    sheets++;
    sheet = workbook.newWorksheet(Integer.toString(sheets));
    row = 0;
    write(headings);
  }

  private void write(List<String> cells) throws IOException {
    for (int column = 0; column < Math.min(cells.size(), Worksheet.MAX_COLS); column++) {
      write(column, cells.get(column));
    }
    row++;
    if (row % IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void write(int column, String text) {
    if (WHOLE.matcher(text).matches()) {
      sheet.value(row, column, Long.valueOf(text));
    } else if (!text.isEmpty()) {
      sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST)));
      sheet.style(row, column).format("@").set();
    }
  }

  @Override
  public int longestCell() {
    return LONGEST;
  }

  @Override
  public void end() throws IOException {
    if (sheet != null) {
      sheet.finish();
    }
    workbook.finish();
  }
}
