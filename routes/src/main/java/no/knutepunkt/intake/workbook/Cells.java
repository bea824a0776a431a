package no.knutepunkt.intake.workbook;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a cell by its type and format. */
final class Cells {

  private static final int LONGEST_NUMBER = 40;

  private final SharedTexts shared;
  private final NumberFormats formats;
  private final DateSystem dates;

  Cells(SharedTexts shared, NumberFormats formats, DateSystem dates) {
    this.shared = shared;
    this.formats = formats;
    this.dates = dates;
  }

  /** Reads the element that the parser stands at, to its end. */
  Cell read(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    StringBuilder formula = new StringBuilder();
    String inline = null;
    boolean calculated = false;
    StringBuilder into = null;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        calculated |= xml.getLocalName().equals("f");
        switch (xml.getLocalName()) {
          case "is" -> inline = ShownText.until(xml, "is");
          case "v" -> into = value;
          case "f" -> into = formula;
          default -> into = null;
        }
      } else if (event == XMLStreamReader.END_ELEMENT) {
        into = null;
        if (xml.getLocalName().equals("c")) {
          break;
        }
      } else if (into != null && xml.isCharacters()) {
        ShownText.append(xml, into);
      }
    }
    if (calculated && value.length() == 0 && inline == null && !"str".equals(type)) {
      return new Cell("=" + formula, Cell.Kind.NO_VALUE);
    }
    return bounded(cell(type == null ? "n" : type, style, inline, value.toString()));
  }

  private Cell cell(String type, String style, String inline, String value) {
    return switch (type) {
      case "inlineStr" -> text(inline == null ? "" : inline);
      case "s" -> shared(value);
      case "str" -> text(ShownText.unescaped(value));
      case "b" -> text(value.isEmpty() ? "" : value.equals("1") ? "true" : "false");
      case "d" -> text(value);
      case "e" -> new Cell(value, Cell.Kind.ERROR);
      default -> number(style, value);
    };
  }

  private Cell shared(String number) {
    String text = shared.at(number);
    return text == null && !number.isEmpty()
        ? new Cell(number, Cell.Kind.ERROR)
        : text(text == null ? "" : text);
  }

  private Cell number(String style, String value) {
    if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
      return text(value);
    }
    try {
      return number(style, new BigDecimal(value));
    } catch (NumberFormatException none) {
      return text(value);
    }
  }

  private Cell number(String style, BigDecimal value) {
    String day = formats.isTime(style) ? dates.written(value) : null;
    if (day != null) {
      return text(day);
    }
    return Math.abs((long) value.scale()) > LONGEST_NUMBER
        ? text(value.toString())
        : new Cell(plain(value), Cell.Kind.NUMBER);
  }

  /** Excel keeps 15 digits and writes 17: 0.1 + 0.2 is 0.3, as it shows. */
  private static String plain(BigDecimal value) {
    BigDecimal shown = value.round(new java.math.MathContext(15));
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static Cell bounded(Cell cell) {
    return cell.text().length() > Limits.CELL
        ? new Cell(cell.text().substring(0, 100), Cell.Kind.TOO_LONG)
        : cell;
  }

  private static Cell text(String text) {
    return new Cell(text, Cell.Kind.TEXT);
  }
}
