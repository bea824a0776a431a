package no.knutepunkt.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Members as some office saves them.
 *
 * @param order the columns by number, each once
 */
record MemberTable(List<Member> members, Guise guise, List<Integer> order) {

  /** A member whose values can all be right. */
  record Member(String number, String name, Integer employees, LocalDate joined, String phone) {}

  /**
   * How the file looks.
   *
   * @param encoding name, with {@code +} where a byte-order mark stands before the text
   * @param synonym which of the names of a column
   * @param thousands what stands between thousands
   * @param title true where a title and a blank line stand above, and a total below
   */
  record Guise(
      String encoding,
      char separator,
      boolean quoted,
      LineDelimiter lineEnd,
      int synonym,
      String thousands,
      String dates,
      boolean title) {}

  private static final List<List<String>> HEADINGS =
      List.of(
          List.of("Orgnr", "Organisasjonsnummer", "ORG. NR.", "organisationNumber"),
          List.of("Navn", "Firmanavn", "BEDRIFT", "name"),
          List.of("Ansatte", "Antall ansatte", "antall-ansatte", "employees"),
          List.of("Innmeldt", "Medlem siden", "Innmeldt dato", "joinedOn"),
          List.of("Telefon", "Tlf.", "mobil", "phone"));

  private static final Map<String, byte[]> MARKS =
      Map.of(
          "UTF-8+", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
          "UTF-16LE+", new byte[] {(byte) 0xff, (byte) 0xfe},
          "UTF-16BE+", new byte[] {(byte) 0xfe, (byte) 0xff});

  byte[] bytes() {
    byte[] mark = MARKS.getOrDefault(guise.encoding(), new byte[0]);
    byte[] text = text().getBytes(Charset.forName(guise.encoding().replace("+", "")));
    byte[] file = new byte[mark.length + text.length];
    System.arraycopy(mark, 0, file, 0, mark.length);
    System.arraycopy(text, 0, file, mark.length, text.length);
    return file;
  }

  private String text() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = writer(text)) {
      if (guise.title()) {
        csv.writeRecord("Medlemsliste 2026");
        csv.writeRecord("");
      }
      csv.writeRecord(ordered(HEADINGS.stream().map(names -> names.get(guise.synonym())).toList()));
      members.forEach(member -> csv.writeRecord(ordered(cells(member))));
      if (guise.title()) {
        csv.writeRecord(ordered(List.of("Sum", "", "1 234", "", "")));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("text in memory can always be written", impossible);
    }
    return text.toString();
  }

  private CsvWriter writer(StringWriter text) {
    CsvWriter.CsvWriterBuilder csv =
        CsvWriter.builder().fieldSeparator(guise.separator()).lineDelimiter(guise.lineEnd());
    return (guise.quoted() ? csv.quoteStrategy(QuoteStrategies.ALWAYS) : csv).build(text);
  }

  private List<String> cells(Member member) {
    String employees =
        member.employees() == null ? "" : String.format(Locale.ROOT, "%,d", member.employees());
    String joined =
        member.joined() == null
            ? ""
            : member.joined().format(DateTimeFormatter.ofPattern(guise.dates()));
    return List.of(
        member.number(),
        member.name(),
        employees.replace(",", guise.thousands()),
        joined,
        member.phone());
  }

  private List<String> ordered(List<String> cells) {
    List<String> line = new ArrayList<>();
    order.forEach(column -> line.add(cells.get(column)));
    return line;
  }

  /** True where the encoding has every letter. */
  static boolean has(String encoding, String text) {
    return Charset.forName(encoding.replace("+", "")).newEncoder().canEncode(text)
        || encoding.startsWith(StandardCharsets.UTF_8.name());
  }
}
