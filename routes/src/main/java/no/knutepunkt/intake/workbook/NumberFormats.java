package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which of a workbook's cell formats show a number as a day or time. */
final class NumberFormats {

  private static final int MOST = 65_000;

  /** What stands in quotes, brackets or behind a backslash is shown as it is. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

  private static final Pattern OF_TIME = Pattern.compile("(?i)[dyhs]|(?<![a-z])m+(?![a-z])");

  private final Map<Integer, Boolean> own = new HashMap<>();
  private final List<Boolean> byStyle = new ArrayList<>();

  static NumberFormats read(Parts parts, String part) throws IOException {
    NumberFormats formats = new NumberFormats();
    if (part != null && parts.has(part)) {
      try {
        formats.read(parts.small(part));
      } catch (XMLStreamException broken) {
        throw Parts.whyOf(broken);
      }
    }
    return formats;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    boolean inCells = false;
    while (xml.hasNext() && byStyle.size() < MOST && own.size() < MOST) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" -> own.put(number(xml, "numFmtId"), isOfTime(xml));
          case "cellXfs" -> inCells = true;
          case "xf" -> addStyle(inCells, number(xml, "numFmtId"));
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        inCells = false;
      }
    }
  }

  private void addStyle(boolean inCells, int format) {
    if (inCells) {
      byStyle.add(own.getOrDefault(format, isBuiltInTime(format)));
    }
  }

  /** ISO/IEC 29500-1, 18.8.30. */
  private static boolean isBuiltInTime(int format) {
    return (format >= 14 && format <= 22)
        || (format >= 27 && format <= 36)
        || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
  }

  private static boolean isOfTime(XMLStreamReader xml) {
    String code = xml.getAttributeValue(null, "formatCode");
    return code != null && OF_TIME.matcher(LITERAL.matcher(code).replaceAll("")).find();
  }

  private static int number(XMLStreamReader xml, String name) {
    return Digits.of(xml.getAttributeValue(null, name));
  }

  /** True where cells of this style show days or times; a style that is not there is none. */
  boolean isTime(String style) {
    int number = Digits.of(style);
    return number >= 0 && number < byStyle.size() && byStyle.get(number);
  }
}
