package no.knutepunkt.intake.rows;

import java.io.BufferedReader;
import java.io.IOException;

/** The lines above a table's rows, while the separator is not known yet. */
final class CsvLine {

  static final int LONGEST = 32 * 1024;

  private static final int AHEAD = 23 * LONGEST;

  private final BufferedReader text;
  private final StringBuilder line = new StringBuilder();
  private long row;
  private long marked;
  private boolean tooLong;
  private boolean halfEnded;
  private boolean markedHalfEnded;

  CsvLine(BufferedReader text) {
    this.text = text;
  }

  /** Reads a line; a line break within quotes is part of it. Returns false at the end. */
  boolean next() throws IOException {
    line.setLength(0);
    tooLong = false;
    row++;
    boolean quoted = false;
    int c = read();
    boolean more = c >= 0;
    while (c >= 0 && (quoted || (c != '\n' && c != '\r')) && !tooLong) {
      if (c == '"') {
        quoted = !quoted && opensQuotes();
      }
      line.append((char) c);
      tooLong = line.length() > LONGEST;
      c = tooLong ? c : text.read();
    }
    halfEnded = c == '\r' && !tooLong;
    return more;
  }

  private int read() throws IOException {
    int c = text.read();
    boolean end = halfEnded && c == '\n';
    halfEnded = false;
    return end ? text.read() : c;
  }

  private boolean opensQuotes() {
    return line.isEmpty() || ";,\t|\"".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Marks the beginning of the next line. */
  void mark() throws IOException {
    marked = row;
    markedHalfEnded = halfEnded;
    text.mark(AHEAD);
  }

  /** Returns to the end of this line, which is the last read or lies behind the mark. */
  void backTo(long wanted) throws IOException {
    if (row != wanted) {
      text.reset();
      row = marked;
      halfEnded = markedHalfEnded;
    }
    while (row < wanted) {
      next();
    }
    skipLineFeed();
  }

  /** Of a line's end that has one; old Macs end a line without. */
  private void skipLineFeed() throws IOException {
    text.mark(1);
    if (!halfEnded || text.read() != '\n') {
      text.reset();
    }
    halfEnded = false;
  }

  boolean isTooLong() {
    return tooLong;
  }

  long row() {
    return row;
  }

  /** The line without its end. */
  String text() {
    return line.toString();
  }
}
