package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.util.List;

/** The end of a row can't be found, so neither the beginning of the next. */
final class Torn extends IOException {

  private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient List<String> arguments;

  Torn(String rule, String... arguments) {
    super(rule);
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  String rule() {
    return rule;
  }

  String[] arguments() {
    return arguments.toArray(String[]::new);
  }
}
