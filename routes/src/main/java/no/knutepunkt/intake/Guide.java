package no.knutepunkt.intake;

import java.util.Map;
import java.util.TreeMap;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.intake.workbook.DateSystem;
import no.knutepunkt.platform.web.Problem;

/** Reads out of a request's parameters how its body is to be read. */
final class Guide {

  private static final String COLUMN = "column.";
  private static final int LAST_ROW = 1_000;

  private Guide() {}

  static Guidance of(Wishes wishes, Map<String, String[]> parameters) {
    return new Guidance(
        wishes.encoding(),
        separator(wishes.separator()),
        decimal(wishes.decimal()),
        wishes.sheet(),
        headingRow(wishes.headingRow()),
        dates(wishes.dates()),
        columns(parameters));
  }

  private static Character separator(String wanted) {
    return wanted == null
        ? null
        : switch (wanted) {
          case ";", "semicolon" -> ';';
          case ",", "comma" -> ',';
          case "\t", "tab" -> '\t';
          case "|", "pipe" -> '|';
          default -> throw unknown("separator", wanted, "semicolon, comma, tab, pipe");
        };
  }

  private static Character decimal(String wanted) {
    return wanted == null
        ? null
        : switch (wanted) {
          case ",", "comma" -> ',';
          case ".", "point" -> '.';
          default -> throw unknown("decimal", wanted, "comma, point");
        };
  }

  private static Integer headingRow(Integer wanted) {
    if (wanted != null && (wanted < 1 || wanted > LAST_ROW)) {
      throw unknown("headingRow", wanted.toString(), "1 … " + LAST_ROW);
    }
    return wanted;
  }

  private static DateSystem dates(String wanted) {
    return wanted == null
        ? null
        : switch (wanted) {
          case "1900" -> DateSystem.FROM_1900;
          case "1904" -> DateSystem.FROM_1904;
          default -> throw unknown("dates", wanted, "1900, 1904");
        };
  }

  private static Map<String, String> columns(Map<String, String[]> parameters) {
    Map<String, String> columns = new TreeMap<>();
    parameters.forEach(
        (name, values) -> {
          if (name.startsWith(COLUMN)) {
            columns.put(name.substring(COLUMN.length()), values[0]);
          }
        });
    return columns;
  }

  private static Problem unknown(String parameter, String value, String choices) {
    return Problem.of(400, "unknown-reading", parameter, choices)
        .field(parameter)
        .value(value)
        .example(choices.split(",", 2)[0])
        .build();
  }
}
