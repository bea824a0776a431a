package no.knutepunkt.intake.workbook;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a packed workbook, each read as a stream of XML. */
final class Parts implements Closeable {

  private static final WstxInputFactory XML = xml();

  private final ZipFile zip;

  private Parts(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens the file and takes its name away: it is gone when it is closed or the process ends. */
  static Parts open(Path file) throws IOException {
    TableOfContents.check(file);
    try {
      return new Parts(new ZipFile(file.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE));
    } catch (ZipException broken) {
      throw new NotAWorkbook("workbook-broken");
    }
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** A part that is read whole: what a workbook says about itself. */
  XMLStreamReader small(String name) throws IOException {
    return read(name, Limits.SMALL);
  }

  /** A part of any number of rows or texts. */
  XMLStreamReader large(String name) throws IOException {
    ZipEntry entry = entry(name);
    long byRatio = Math.max(entry.getCompressedSize() * Limits.RATIO, Limits.SMALL);
    return read(name, Math.min(byRatio, Limits.UNPACKED));
  }

  private XMLStreamReader read(String name, long limit) throws IOException {
    InputStream part = new Unpacking(zip.getInputStream(entry(name)), limit);
    try {
      return atRoot(XML.createXMLStreamReader(part));
    } catch (XMLStreamException broken) {
      throw whyOf(broken);
    }
  }

  /** No program writes a document type: it can only be there to make something of entities. */
  private static XMLStreamReader atRoot(XMLStreamReader xml)
      throws XMLStreamException, NotAWorkbook {
    for (int event = xml.next(); event != XMLStreamReader.START_ELEMENT; event = xml.next()) {
      if (event == XMLStreamReader.DTD) {
        throw new NotAWorkbook("workbook-broken");
      }
    }
    return xml;
  }

  private ZipEntry entry(String name) throws NotAWorkbook {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new NotAWorkbook("workbook-broken");
    }
    return entry;
  }

  /** A limit that was passed, else that the XML is none. */
  static IOException whyOf(XMLStreamException broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotAWorkbook limit) {
        return limit;
      }
    }
    return new NotAWorkbook("workbook-broken");
  }

  private static WstxInputFactory xml() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.configureForSpeed();
    factory.setProperty(WstxInputFactory.SUPPORT_DTD, false);
    factory.setProperty(WstxInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(WstxInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_CACHE_DTDS, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Limits.CELL);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 200);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
    return factory;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
