package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that a workbook's cells point to by number. They must lie in memory, so are bounded.
 */
final class SharedTexts {

  /** What a text costs beside its characters, in bytes. */
  private static final int OVERHEAD = 64;

  private static final int PORTION = 1 << 20;
  private static final Semaphore MEMORY = new Semaphore((int) (Limits.ALL_TEXTS / PORTION));

  private final List<String> texts = new ArrayList<>();
  private long weight;
  private int portions;

  static SharedTexts read(Parts parts, String part) throws IOException {
    SharedTexts shared = new SharedTexts();
    if (part != null && parts.has(part)) {
      try {
        shared.read(parts.large(part));
      } catch (XMLStreamException broken) {
        shared.release();
        throw Parts.whyOf(broken);
      } catch (IOException | RuntimeException broken) {
        shared.release();
        throw broken;
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
    while (weight > (long) portions * PORTION) {
      acquire();
    }
  }

  /** Many workbooks at a time share what memory there is for them. */
  private void acquire() throws NotAWorkbook {
    if (!MEMORY.tryAcquire()) {
      throw new NotAWorkbook(NotAWorkbook.BUSY);
    }
    portions++;
  }

  /** Gives back the memory; the texts are not to be asked for after that. */
  void release() {
    texts.clear();
    MEMORY.release(portions);
    portions = 0;
  }

  /** The text of this number, or null where there is none. */
  String at(String number) {
    int at = Digits.of(number);
    return at >= 0 && at < texts.size() ? texts.get(at) : null;
  }
}
