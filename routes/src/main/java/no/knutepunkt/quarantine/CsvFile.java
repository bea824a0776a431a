package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.regex.Pattern;

/** A table as Norwegian spreadsheets open it: UTF-8 with byte-order mark, semicolons. */
final class CsvFile implements TableFile {

  static final String TYPE = "text/csv";

  /** Digits are no formula, also with a sign before them, as in a telephone number. */
  private static final Pattern FIGURES = Pattern.compile("[+-]?[0-9 .,()]+");

  private final CsvWriter csv;

  CsvFile(OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
    text.write('\uFEFF');
    this.csv = CsvWriter.builder().fieldSeparator(';').build(text);
  }

  @Override
  public void line(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvFile::harmless).toList());
  }

  /** A spreadsheet takes a text that begins like this for a formula, and runs it. */
  private static String harmless(String text) {
    return !text.isEmpty()
            && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
            && !FIGURES.matcher(text).matches()
        ? "'" + text
        : text;
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
