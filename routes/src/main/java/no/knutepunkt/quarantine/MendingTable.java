package no.knutepunkt.quarantine;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.intake.Mendable;
import no.knutepunkt.intake.Mending;
import no.knutepunkt.platform.web.SafeCell;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Writes rejected rows as a table in the sender's own headings, with a column that says why. */
@Component
class MendingTable {

  private final RejectedRows rows;
  private final Mending mending;
  private final Texts texts;

  MendingTable(RejectedRows rows, Mending mending, Texts texts) {
    this.rows = rows;
    this.mending = mending;
    this.texts = texts;
  }

  boolean isTable(Shelved row) {
    return mending.of(Replay.document(row), Locale.ENGLISH).isPresent();
  }

  void write(List<Shelved> first, UUID receipt, String sender, Locale language, Writer out)
      throws IOException {
    out.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(out);
    String why = texts.say(language, "mending.fault");
    csv.writeRecord(line(mendable(first.get(0), language).headings(), 0, why));
    long place = 0;
    for (List<Shelved> page = first; !page.isEmpty(); page = rows.page(receipt, sender, place)) {
      page.forEach(row -> write(row, language, csv));
      place += page.size();
    }
    csv.flush();
  }

  private Mendable mendable(Shelved row, Locale language) {
    return mending
        .of(Replay.document(row), language)
        .orElse(new Mendable(List.of(), List.of(), List.of()));
  }

  private void write(Shelved shelved, Locale language, CsvWriter csv) {
    Mendable row = mendable(shelved, language);
    String faults =
        row.faults().isEmpty()
            ? texts.reason(language, shelved.reason())
            : String.join(" ", row.faults());
    csv.writeRecord(line(row.cells(), row.headings().size(), faults));
  }

  /** The cells, as many as there are headings or more, and what is wrong behind them. */
  private static List<String> line(List<String> cells, int width, String last) {
    List<String> line = new ArrayList<>(width + 1);
    cells.forEach(cell -> line.add(SafeCell.of(cell)));
    while (line.size() < width) {
      line.add("");
    }
    line.add(SafeCell.of(last));
    return line;
  }
}
