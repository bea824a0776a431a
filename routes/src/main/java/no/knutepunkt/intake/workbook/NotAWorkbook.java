package no.knutepunkt.intake.workbook;

import java.io.IOException;
import java.util.List;

/** A file that can't be read as a workbook, or not within the limits. */
public final class NotAWorkbook extends IOException {

  /** The code where the file may be good, but too many are being read just now. */
  public static final String BUSY = "workbooks-waiting";

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
