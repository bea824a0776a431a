package no.knutepunkt.quarantine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Kept;
import no.knutepunkt.intake.Mendable;
import no.knutepunkt.intake.Mending;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Writes rejected rows as a table in the sender's own headings, with a column that says why. */
@Component
class MendingTable {

  /** Half a letter, which no file can have; what stands for it is refused again. */
  private static final Pattern DAMAGE = Pattern.compile("\\p{Cs}");

  private final RejectedRows rows;
  private final Mending mending;
  private final Texts texts;

  MendingTable(RejectedRows rows, Mending mending, Texts texts) {
    this.rows = rows;
    this.mending = mending;
    this.texts = texts;
  }

  boolean isTable(Shelved row) {
    return mending.of(shown(row), Locale.ENGLISH).isPresent();
  }

  void write(List<Shelved> first, UUID receipt, String sender, Locale language, TableFile file)
      throws IOException {
    String why = texts.say(language, "mending.fault");
    file.line(line(mendable(first.get(0), language).headings(), 0, why));
    List<Shelved> page = first;
    while (!page.isEmpty()) {
      for (Shelved row : page) {
        write(row, language, file);
      }
      page = rows.after(page.get(page.size() - 1), receipt, sender);
    }
  }

  private Mendable mendable(Shelved row, Locale language) {
    return mending.of(shown(row), language).orElse(new Mendable(List.of(), List.of(), List.of()));
  }

  /** A row of a sender whom the hub does not know is the secretariat's to see, and its alone. */
  private static Kept shown(Shelved row) {
    return row.asSentBy(Caller.ofSource(row.sender()).orElseGet(Caller.Secretariat::new));
  }

  private void write(Shelved shelved, Locale language, TableFile file) throws IOException {
    Mendable row = mendable(shelved, language);
    String faults =
        row.faults().isEmpty()
            ? texts.reason(language, shelved.reason())
            : String.join(" ", row.faults());
    boolean cut = row.cells().stream().anyMatch(cell -> cell.length() > file.longestCell());
    String told = cut ? faults + " " + texts.say(language, "mending.cut") : faults;
    file.line(line(row.cells(), row.headings().size(), told));
  }

  /** The cells, as many as there are headings or more, and what is wrong behind them. */
  private static List<String> line(List<String> cells, int width, String last) {
    List<String> line = new ArrayList<>(width + 1);
    cells.forEach(cell -> line.add(DAMAGE.matcher(cell).replaceAll("\uFFFD")));
    while (line.size() < width) {
      line.add("");
    }
    line.add(last);
    return line;
  }
}
