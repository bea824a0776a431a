package no.knutepunkt.intake.rows;

import java.util.Set;
import java.util.regex.Pattern;

/** What Excel writes into CSV where a cell shows no value of its own. */
final class ExcelText {

  static final String NO_VALUE = "#N/A";
  static final String TOO_WIDE = "########";

  /** English and Norwegian. */
  private static final Set<String> ERRORS =
      Set.of(
          "#DIV/0!",
          "#N/A",
          "#I/T",
          "#NAME?",
          "#NAVN?",
          "#NULL!",
          "#NUM!",
          "#REF!",
          "#VALUE!",
          "#VERDI!",
          "#SPILL!",
          "#OVERFLYT!",
          "#CALC!",
          "#BEREGN!");

  /** Days since 1900 or 1904 that are of our time; no year and no date in digits looks so. */
  private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}([.,]\\d{1,15})?");

  private static final Pattern LIKE_THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

  private ExcelText() {}

  /** True for an error, and for what did not fit into the width of its column. */
  static boolean isError(String cell) {
    return cell.startsWith("#")
        && (ERRORS.contains(cell)
            || (cell.length() >= 4 && cell.chars().allMatch(letter -> letter == '#')));
  }

  /** True where a number in a column of dates can count days. */
  static boolean isSerial(String cell) {
    return cell.length() >= 5 && SERIAL.matcher(cell).matches();
  }

  /** A number with a point before its decimals, so that it can't be taken for thousands. */
  static String unambiguous(String number) {
    return LIKE_THOUSANDS.matcher(number).matches() ? number + "0" : number;
  }
}
