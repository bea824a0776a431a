package no.knutepunkt.intake.rows;

import java.util.List;

/**
 * Something about a body that its sender should know, though it is no fault.
 *
 * @param code key {@code note.<code>} of the message catalogue
 * @param arguments what the sentence is filled with
 */
public record Note(String code, List<String> arguments) {

  static Note of(String code, Object... arguments) {
    return new Note(code, List.of(arguments).stream().map(String::valueOf).toList());
  }
}
