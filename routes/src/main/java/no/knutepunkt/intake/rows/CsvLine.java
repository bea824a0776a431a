package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.Reader;

/** The lines above a table's rows, while the separator is not known yet. */
final class CsvLine {

  static final int LONGEST = 32 * 1024;

  private final Reader text;
  private final StringBuilder line = new StringBuilder();
  private long row;
  private boolean tooLong;

  CsvLine(Reader text) {
    this.text = text;
  }

  /** Reads a line; a line break within quotes is part of it. Returns false at the end. */
  boolean next() throws IOException {
    line.setLength(0);
    tooLong = false;
    row++;
    boolean quoted = false;
    int c = text.read();
    boolean more = c >= 0;
    while (c >= 0 && (c != '\n' || quoted) && !tooLong) {
      if (c == '"') {
        quoted = !quoted && opensQuotes();
      }
      line.append((char) c);
      tooLong = line.length() > LONGEST;
      c = tooLong ? c : text.read();
    }
    return more;
  }

  private boolean opensQuotes() {
    return line.isEmpty() || ";,\t|\"".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Returns to the beginning of a line that the reader was told to mark. */
  void backTo(long marked) throws IOException {
    text.reset();
    row = marked - 1;
  }

  boolean isTooLong() {
    return tooLong;
  }

  long row() {
    return row;
  }

  /** The line without its end. */
  String text() {
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == '\r'
        ? line.substring(0, length - 1)
        : line.toString();
  }
}
