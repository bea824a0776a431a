package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that a workbook's cells point to by number. They must lie in memory, so are bounded.
 */
final class SharedTexts {

  /** What a text costs beside its characters, in bytes. */
  private static final int OVERHEAD = 64;

  private final List<String> texts = new ArrayList<>();
  private long weight;

  static SharedTexts read(Parts parts, String part) throws IOException {
    SharedTexts shared = new SharedTexts();
    if (part != null && parts.has(part)) {
      try {
        shared.read(parts.large(part));
      } catch (XMLStreamException broken) {
        throw Parts.whyOf(broken);
      }
    }
    return shared;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException, NotAWorkbook {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        add(ShownText.until(xml, "si"));
      }
    }
  }

  private void add(String text) throws NotAWorkbook {
    texts.add(text);
    weight += OVERHEAD + 2L * text.length();
    if (weight > Limits.TEXTS) {
      throw new NotAWorkbook("workbook-too-large", Long.toString(Limits.UNPACKED >> 20));
    }
  }

  /** The text of this number, or null where there is none. */
  String at(String number) {
    int at = Digits.of(number);
    return at >= 0 && at < texts.size() ? texts.get(at) : null;
  }
}
