package no.knutepunkt.intake.rows;

import java.util.List;

/** A body that can't be read as what it says it is, before its first row. */
public final class Unreadable extends Exception {

  private final String code;
  private final transient List<String> arguments;

  /**
   * Why.
   *
   * @param code key {@code problem.<code>} of the message catalogue
   * @param arguments what the sentence is filled with
   */
  Unreadable(String code, String... arguments) {
    super(code, null, false, false);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public List<String> arguments() {
    return arguments;
  }
}
