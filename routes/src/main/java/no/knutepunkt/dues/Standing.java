package no.knutepunkt.dues;

import java.util.ArrayList;
import java.util.List;

/**
 * How one account stands.
 *
 * @param lines how many lines it has
 * @param charge the charge that stands, or null when there is none or it was reversed
 */
record Standing(int lines, Charge charge) {

  static final Standing EMPTY = new Standing(0, null);

  /**
   * The lines that bring the account to what is owed, none where it is right already.
   *
   * @param owed the charge that should stand, or null when nothing is owed
   */
  List<Line> broughtTo(Charge owed) {
    List<Line> posted = new ArrayList<>();
    if (charge != null && !charge.equals(owed)) {
      posted.add(new Line(lines + 1, charge.reversed()));
    }
    if (owed != null && !owed.equals(charge)) {
      posted.add(new Line(lines + posted.size() + 1, owed));
    }
    return posted;
  }

  /** A new line: odd numbers charge, even ones reverse. */
  record Line(int number, Charge charge) {

    String kind() {
      return number % 2 == 1 ? "charge" : "reversal";
    }
  }
}
