package no.knutepunkt.intake.fields;

/**
 * Text that, where it is a number, has so many digits: a spreadsheet that took it for an amount has
 * eaten a zero at its beginning.
 *
 * @param digits how many, where one is missing it was a zero
 */
record Numbered(Text text, int digits) implements Reading {

  @Override
  public Object read(String written, Draft draft) {
    boolean eaten =
        written.length() == digits - 1 && written.chars().allMatch(c -> c >= '0' && c <= '9');
    return text.read(eaten ? "0" + written : written, draft);
  }

  @Override
  public String example() {
    return null;
  }
}
