package no.knutepunkt.quarantine;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import no.knutepunkt.intake.Mendable;
import no.knutepunkt.intake.Mending;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Writes rejected rows as a table in the sender's own headings, with a column that says why. */
@Component
class MendingTable {

  /** Digits are no formula, also with a sign before them, as in a telephone number. */
  private static final Pattern FIGURES = Pattern.compile("[+-]?[0-9 .,()]+");

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
    List<Shelved> page = first;
    while (!page.isEmpty()) {
      page.forEach(row -> write(row, language, csv));
      page = rows.after(page.get(page.size() - 1), receipt, sender);
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
    cells.forEach(cell -> line.add(harmless(cell)));
    while (line.size() < width) {
      line.add("");
    }
    line.add(last);
    return line;
  }

  /** A spreadsheet takes a text that begins like this for a formula, and runs it. */
  private static String harmless(String text) {
    return !text.isEmpty()
            && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
            && !FIGURES.matcher(text).matches()
        ? "'" + text
        : text;
  }
}
