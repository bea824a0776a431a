package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import no.knutepunkt.platform.web.SafeCell;

/** A table as Norwegian spreadsheets open it: UTF-8 with byte-order mark, semicolons. */
final class CsvFile implements TableFile {

  static final String TYPE = "text/csv";

  private final CsvWriter csv;

  CsvFile(OutputStream out) throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
    text.write('\uFEFF');
    this.csv = CsvWriter.builder().fieldSeparator(';').build(text);
  }

  @Override
  public void line(List<String> cells) {
    csv.writeRecord(cells.stream().map(SafeCell::of).toList());
  }

  @Override
  public void end() throws IOException {
    csv.flush();
  }
}
