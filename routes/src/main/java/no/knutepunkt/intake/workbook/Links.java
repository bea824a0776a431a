package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a part links to within the file. Links to the outside are left alone. */
final class Links {

  private static final int MOST = 10_000;

  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byKind = new HashMap<>();

  /**
   * The links of a part.
   *
   * @param part its name; empty for the file as a whole
   */
  static Links of(Parts parts, String part) throws IOException, XMLStreamException {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String list = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    Links links = new Links();
    if (parts.has(list)) {
      links.read(parts.small(list), folder);
    }
    return links;
  }

  private void read(XMLStreamReader xml, String folder) throws XMLStreamException {
    while (xml.hasNext() && byId.size() < MOST) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("Relationship")
          && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
        add(xml, folder);
      }
    }
  }

  private void add(XMLStreamReader xml, String folder) {
    String target = xml.getAttributeValue(null, "Target");
    String kind = xml.getAttributeValue(null, "Type");
    String id = xml.getAttributeValue(null, "Id");
    if (target != null && kind != null && id != null) {
      String part = target.startsWith("/") ? target.substring(1) : folder + target;
      byId.put(id, part);
      byKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), part);
    }
  }

  /** Name of the part by the id of the link, or null. */
  String byId(String id) {
    return byId.get(id);
  }

  /** Name of the first part of a kind, or null. */
  String byKind(String kind) {
    return byKind.get(kind);
  }
}
