package no.knutepunkt.intake.workbook;

/**
 * What a cell shows, as far as it can be known without evaluating anything.
 *
 * @param text the text; a number in digits with a point; a day as 2026-12-31, a moment with its
 *     time of day; empty where there is nothing
 */
public record Cell(String text, Kind kind) {

  public static final Cell EMPTY = new Cell("", Kind.TEXT);

  /** What the text is. */
  public enum Kind {
    /** Written as it stands. */
    TEXT,
    /** A number, which can be read in one way only. */
    NUMBER,
    /** A formula that has no value yet: its text is the formula. */
    NO_VALUE,
    /** A formula that went wrong: its text is such as {@code #N/A}. */
    ERROR,
    /** Text that is longer than a cell can be: its beginning. */
    TOO_LONG
  }
}
