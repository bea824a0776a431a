package no.knutepunkt.intake.rows;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.knutepunkt.intake.fields.Fields;
import no.knutepunkt.intake.fields.Words;

/**
 * The line of headings, and the separator that makes most sense of it.
 *
 * @param row the line's number in the file
 */
record Heading(long row, char separator, List<Column> columns) {

  private static final int LONGEST = 32 * 1024;
  private static final int MOST_COLUMNS = 500;
  private static final char NUL = 0;

  /** Reads up to the end of the first line that is not blank. */
  static Heading read(Reader text, Fields fields) throws IOException, Unreadable {
    long row = 0;
    while (true) {
      StringBuilder line = new StringBuilder();
      boolean more = readLine(text, line);
      row++;
      if (!Words.trim(line.toString()).isEmpty()) {
        return of(row, line.toString(), fields);
      }
      if (!more) {
        throw new Unreadable("empty-body");
      }
    }
  }

  /**
   * Reads a line; a line break within quotes is part of it. Returns false at the end of the text.
   */
  private static boolean readLine(Reader text, StringBuilder line) throws IOException, Unreadable {
    boolean quoted = false;
    for (int c = text.read(); c >= 0; c = text.read()) {
      if (c == '\n' && !quoted) {
        return true;
      }
      if (c == '"') {
        quoted = !quoted && opensQuotes(line);
      }
      line.append((char) c);
      if (line.length() > LONGEST) {
        throw new Unreadable("heading-too-long", Integer.toString(LONGEST));
      }
    }
    return false;
  }

  private static boolean opensQuotes(StringBuilder before) {
    return before.isEmpty() || ";,\t|\"".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static Heading of(long row, String line, Fields fields) throws Unreadable {
    if (line.indexOf(NUL) >= 0) {
      throw new Unreadable("utf-16"); // every other byte of plain letters is a NUL there
    }
    Heading best =
        Stream.of(';', ',', '\t', '|')
            .map(separator -> new Heading(row, separator, columns(line, separator, fields)))
            .max(
                Comparator.comparingLong(Heading::known)
                    .thenComparingInt(heading -> heading.columns().size()))
            .orElseThrow();
    best.check(fields);
    return best;
  }

  private static List<Column> columns(String line, char separator, Fields fields) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraCharsAfterClosingQuote(true)
        .ofSingleCsvRecord(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
        .getFields()
        .stream()
        .map(heading -> Column.headed(Words.trim(heading), fields))
        .toList();
  }

  private long known() {
    return columns.stream().filter(Column::isKnown).count();
  }

  private void check(Fields fields) throws Unreadable {
    if (columns.size() > MOST_COLUMNS) {
      throw new Unreadable("too-many-columns", Integer.toString(MOST_COLUMNS));
    }
    if (known() == 0) {
      throw new Unreadable("no-known-heading", Long.toString(row), fields.mandatory());
    }
    Map<String, Column> byMeaning = new HashMap<>();
    for (Column column : columns) {
      Column other = column.isKnown() ? byMeaning.put(column.meaning(), column) : null;
      if (other != null) {
        throw new Unreadable(
            "duplicate-heading", other.heading(), column.heading(), column.meaning());
      }
    }
  }
}
