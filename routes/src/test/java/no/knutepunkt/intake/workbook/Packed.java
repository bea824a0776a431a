package no.knutepunkt.intake.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, also as no program would make it. */
public final class Packed {

  /** Writes a part that is too large to hold. */
  public interface Part {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String LINKS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** One sheet with these rows, as XML. */
  public static Packed sheet(String rows) {
    return new Packed()
        .with("_rels/.rels", links("officeDocument", "xl/workbook.xml"))
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships>"
                + link("s1", "worksheet", "worksheets/sheet1.xml")
                + link("t", "sharedStrings", "sharedStrings.xml")
                + link("f", "styles", "styles.xml")
                + "</Relationships>")
        .with("xl/workbook.xml", workbook("", "<sheet name=\"Ark1\" r:id=\"s1\"/>"))
        .with("xl/worksheets/sheet1.xml", rows(rows));
  }

  public static String workbook(String properties, String sheets) {
    return "<workbook xmlns:r=\""
        + LINKS
        + "\"><workbookPr "
        + properties
        + "/><sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  public static String rows(String rows) {
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** A row of texts within their cells. */
  public static String row(String... texts) {
    StringBuilder row = new StringBuilder("<row>");
    for (String text : texts) {
      row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static String links(String kind, String target) {
    return "<Relationships>" + link("a", kind, target) + "</Relationships>";
  }

  public static String link(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, LINKS, kind, target);
  }

  public Packed with(String name, String content) {
    return with(name, out -> out.write(content.getBytes(UTF_8)));
  }

  public Packed with(String name, Part content) {
    parts.put(name, content);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, Part> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().writeTo(zip);
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
    return bytes.toByteArray();
  }
}
