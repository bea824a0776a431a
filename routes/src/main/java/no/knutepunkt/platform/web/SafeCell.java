package no.knutepunkt.platform.web;

import java.util.regex.Pattern;

/**
 * Text as it may stand in a table that somebody opens in a spreadsheet.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class SafeCell {

  /** The full-width signs count as well where the spreadsheet speaks an East Asian language. */
  private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** Digits are no formula, also with a sign before them, as in a telephone number. */
  private static final Pattern FIGURES = Pattern.compile("[+-]?[0-9 .,()]+");

  private SafeCell() {}

  /**
   * The text, with an apostrophe before it where a spreadsheet would take it for a formula and run
   * it. A number stays as it is, also a negative one.
   */
  public static String of(String text) {
    boolean isFormula =
        !text.isEmpty()
            && BEGIN_FORMULAS.indexOf(text.charAt(0)) >= 0
            && !FIGURES.matcher(text).matches();
    return isFormula ? "'" + text : text;
  }
}
