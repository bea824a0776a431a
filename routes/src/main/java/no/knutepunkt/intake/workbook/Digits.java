package no.knutepunkt.intake.workbook;

/** Numbers in attributes: a file can have anything there. */
final class Digits {

  private static final int MOST = 8;

  private Digits() {}

  /** The number, or -1 where it is none of one to eight digits. */
  static int of(String text) {
    boolean number =
        text != null
            && !text.isEmpty()
            && text.length() <= MOST
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(text) : -1;
  }
}
