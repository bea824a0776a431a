package no.knutepunkt.intake.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.knutepunkt.intake.workbook.DateSystem;

/** Numbers where days belong: how many days they count, and from when. */
final class Serials {

  private static final int TOLD = 20;

  private final DateSystem system;
  private final Certainty certainty;
  private final List<Long> rows = new ArrayList<>();
  private long last;

  /**
   * Begins to count.
   *
   * @param own how the file itself counts, or null where it doesn't say
   */
  Serials(Guidance guidance, DateSystem own) {
    this.certainty = Certainty.of(guidance.dates() != null, own != null);
    this.system =
        guidance.dates() != null ? guidance.dates() : own == null ? DateSystem.FROM_1900 : own;
  }

  /** The day or moment in ISO 8601, or null where the number stands for none. */
  String day(String serial) {
    return system.written(new BigDecimal(serial.replace(',', '.')));
  }

  /** Remembers a row that had such a number. */
  void saw(long row) {
    if (row != last && rows.size() < TOLD) {
      rows.add(row);
    }
    last = row;
  }

  /** How sure it is from when days are counted; null where there were none. */
  Certainty certainty() {
    return rows.isEmpty() ? null : certainty;
  }

  List<Note> notes() {
    return rows.isEmpty()
        ? List.of()
        : List.of(
            Note.of(
                "dates-as-numbers",
                system == DateSystem.FROM_1900 ? "1900" : "1904",
                rows.stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }
}
