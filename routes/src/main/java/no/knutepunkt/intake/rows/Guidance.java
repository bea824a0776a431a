package no.knutepunkt.intake.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;
import no.knutepunkt.intake.workbook.DateSystem;

/**
 * What a sender says about the file, so that it need not be found out. Each part is null where
 * nothing is said.
 *
 * @param encoding name of the character encoding
 * @param separator what stands between cells
 * @param decimal what stands before decimals, comma or point
 * @param sheet name or number of the sheet
 * @param headingRow row of the headings, as a spreadsheet counts
 * @param dates how bare numbers count days
 * @param columns field by heading; the field {@code -} is none; never null
 */
public record Guidance(
    String encoding,
    Character separator,
    Character decimal,
    String sheet,
    Integer headingRow,
    DateSystem dates,
    Map<String, String> columns) {

  public static final Guidance NONE = new Guidance(null, null, null, null, null, null, Map.of());

  private static final String NO_FIELD = "-";
  private static final String TABLE = "text/csv";

  public Guidance {
    columns = Map.copyOf(columns);
  }

  /** What the sender says of the column with this heading, or null. */
  String fieldOf(String heading) {
    String key = Words.key(heading);
    return columns.entrySet().stream()
        .filter(column -> Words.key(column.getKey()).equals(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** What must be said of a row by itself, so that it is read as it was in its file. */
  String contentType() {
    return decimal == null ? TABLE : TABLE + "; decimal=" + (decimal == ',' ? "comma" : "point");
  }

  /** What a row's own content type says. */
  public static Guidance of(String contentType) {
    Character sign =
        contentType.equals(TABLE + "; decimal=comma")
            ? Character.valueOf(',')
            : contentType.equals(TABLE + "; decimal=point") ? Character.valueOf('.') : null;
    return new Guidance(null, null, sign, null, null, null, Map.of());
  }

  /** That each field is one of the stream's. */
  void check(Fields fields) throws Unreadable {
    for (String field : columns.values()) {
      if (!field.equals(NO_FIELD) && fields.named(field) == null) {
        throw new Unreadable("unknown-field", field, fields.names());
      }
    }
  }

  /**
   * The encoding, or null; a file said to be ISO-8859-1 is read as Windows-1252, which has more.
   */
  Charset charset() throws Unreadable {
    return encoding == null ? null : charset(encoding);
  }

  private static Charset charset(String name) throws Unreadable {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8" -> StandardCharsets.UTF_8;
      case "windows-1252", "cp1252", "iso-8859-1", "latin1" -> Charset.forName("windows-1252");
      case "iso-8859-15", "latin9" -> Charset.forName("ISO-8859-15");
      case "utf-16", "utf-16le" -> StandardCharsets.UTF_16LE;
      case "utf-16be" -> StandardCharsets.UTF_16BE;
      default -> throw new Unreadable("unknown-encoding", name);
    };
  }
}
