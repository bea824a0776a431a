package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.util.List;

/** A file that can't be read as a workbook, or not within the limits. */
public final class NotAWorkbook extends IOException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<String> arguments;

  NotAWorkbook(String code, String... arguments) {
    super(code);
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Key {@code problem.<code>} of the message catalogue. */
  public String code() {
    return code;
  }

  /** What the sentence is filled with. */
  public String[] arguments() {
    return arguments.toArray(String[]::new);
  }
}
