package no.knutepunkt.intake.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text of an element that can be in several pieces, each with its own looks. */
final class ShownText {

  /** Excel writes what XML can't hold as _x0007_. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private ShownText() {}

  /**
   * The text up to the end of the element, without the reading aids of Asian languages; one
   * character more than a cell can hold where it is longer than that.
   */
  static String until(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean shown = false;
    boolean aid = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
        break;
      }
      if (event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT) {
        boolean begins = event == XMLStreamReader.START_ELEMENT;
        aid = xml.getLocalName().equals("rPh") ? begins : aid;
        shown = begins && !aid && xml.getLocalName().equals("t");
      } else if (shown && xml.isCharacters()) {
        append(xml, text);
      }
    }
    return unescaped(text.toString());
  }

  static void append(XMLStreamReader xml, StringBuilder text) {
    int room = Limits.CELL + 1 - text.length();
    text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
  }

  static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPE
            .matcher(text)
            .replaceAll(
                hex ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))))
        : text;
  }
}
