package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet, one after the other; rows that the file leaves out are skipped. */
public final class SheetRows {

  private static final int LAST_COLUMN = 16_384;

  private final XMLStreamReader xml;
  private final Cells cells;
  private List<Cell> row = List.of();
  private long number;

  SheetRows(XMLStreamReader xml, Cells cells) {
    this.xml = xml;
    this.cells = cells;
  }

  /** Goes to the next row; false at the end. */
  public boolean next() throws IOException {
    try {
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
          read();
          return true;
        }
        if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
          return false;
        }
      }
      return false;
    } catch (XMLStreamException broken) {
      throw Parts.whyOf(broken);
    }
  }

  private void read() throws XMLStreamException, NotAWorkbook {
    int told = Digits.of(xml.getAttributeValue(null, "r"));
    number = told > number ? told : number + 1;
    row = new ArrayList<>();
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        return;
      }
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        column = column(column);
        put(column, cells.read(xml));
        column++;
      }
    }
  }

  /** The column by the cell's own name such as «AB12», else the next one. */
  private int column(int next) throws NotAWorkbook {
    String name = xml.getAttributeValue(null, "r");
    int column = 0;
    for (int i = 0; name != null && i < name.length() && column <= LAST_COLUMN; i++) {
      int letter = name.charAt(i) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
    }
    int at = column == 0 ? next : column - 1;
    if (at >= LAST_COLUMN) {
      throw new NotAWorkbook("workbook-broken");
    }
    return at;
  }

  /** What stands too far out is kept in one column further than allowed, so that it is noticed. */
  private void put(int column, Cell cell) {
    int at = Math.min(column, Limits.COLUMNS);
    if (!cell.text().isEmpty() || cell.kind() != Cell.Kind.TEXT) {
      while (row.size() <= at) {
        row.add(Cell.EMPTY);
      }
      row.set(at, cell);
    }
  }

  /** Number of the row as Excel shows it. */
  public long number() {
    return number;
  }

  /** The row's cells from the first column on. */
  public List<Cell> cells() {
    return row;
  }
}
