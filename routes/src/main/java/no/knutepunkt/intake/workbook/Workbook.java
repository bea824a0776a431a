package no.knutepunkt.intake.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An open workbook. */
public final class Workbook implements Closeable {

  private static final int MOST_SHEETS = 1_000;
  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_LINKS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final Parts parts;
  private final List<Sheet> sheets = new ArrayList<>();
  private DateSystem dates = DateSystem.FROM_1900;
  private SharedTexts texts;
  private Cells cells;

  private Workbook(Parts parts) {
    this.parts = parts;
  }

  /**
   * Opens a file, whose name is gone from then on.
   *
   * @throws NotAWorkbook where it is none that can be read
   */
  public static Workbook open(Path file) throws IOException {
    Parts parts = Parts.open(file);
    try {
      Guise.check(parts);
      Workbook workbook = new Workbook(parts);
      workbook.read();
      return workbook;
    } catch (XMLStreamException broken) {
      parts.close();
      throw Parts.whyOf(broken);
    } catch (IOException | RuntimeException broken) {
      parts.close();
      throw broken;
    }
  }

  private void read() throws IOException, XMLStreamException {
    String main = Links.of(parts, "").byKind("officeDocument");
    if (main == null) {
      throw new NotAWorkbook("workbook-broken");
    }
    Links links = Links.of(parts, main);
    readSheets(parts.small(main), links);
    NumberFormats formats = NumberFormats.read(parts, links.byKind("styles"));
    texts = SharedTexts.read(parts, links.byKind("sharedStrings"));
    cells = new Cells(texts, formats, dates);
  }

  private void readSheets(XMLStreamReader xml, Links links) throws XMLStreamException {
    while (xml.hasNext() && sheets.size() < MOST_SHEETS) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "workbookPr" -> dates = dates(xml.getAttributeValue(null, "date1904"));
          case "sheet" -> addSheet(xml, links);
          default -> {}
        }
      }
    }
  }

  private static DateSystem dates(String from1904) {
    return "1".equals(from1904) || "true".equals(from1904)
        ? DateSystem.FROM_1904
        : DateSystem.FROM_1900;
  }

  private void addSheet(XMLStreamReader xml, Links links) {
    String id = xml.getAttributeValue(LINKS, "id");
    String part = links.byId(id == null ? xml.getAttributeValue(STRICT_LINKS, "id") : id);
    String state = xml.getAttributeValue(null, "state");
    String name = xml.getAttributeValue(null, "name");
    if (part != null && parts.has(part)) {
      boolean hidden = state != null && !state.equals("visible");
      sheets.add(new Sheet(name == null ? "" : name, hidden, part));
    }
  }

  /** All sheets in the order of their tabs. */
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  /** How the workbook counts days. */
  public DateSystem dates() {
    return dates;
  }

  /** The sheet's rows from the first. */
  public SheetRows rows(Sheet sheet) throws IOException {
    return new SheetRows(parts.large(sheet.part()), cells);
  }

  @Override
  public void close() throws IOException {
    texts.release();
    parts.close();
  }
}
