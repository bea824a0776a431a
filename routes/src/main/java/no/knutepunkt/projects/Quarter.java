package no.knutepunkt.projects;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import no.knutepunkt.platform.web.Problem;

/**
 * Three months of a year, such as {@code 2026-Q3}, or all time.
 *
 * @param from first day
 * @param to last day
 */
record Quarter(LocalDate from, LocalDate to) {

  static final Quarter ALL_TIME = new Quarter(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

  /** The quarter of this name, all time for null; any other text is refused with 400. */
  static Quarter named(String name) {
    if (name == null) {
      return ALL_TIME;
    }
    if (!name.matches("[1-9][0-9]{3}-Q[1-4]")) {
      throw Problem.of(400, "quarter").field("quarter").value(name).example("2026-Q3").build();
    }
    LocalDate from =
        LocalDate.of(Integer.parseInt(name.substring(0, 4)), 1, 1)
            .with(IsoFields.QUARTER_OF_YEAR, name.charAt(6) - '0');
    return new Quarter(from, from.plusMonths(3).minusDays(1));
  }
}
