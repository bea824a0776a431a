package no.knutepunkt.embedded;

import java.util.List;

/** The stack could not be brought up; the reason and its details are for a sentence to the user. */
public final class StackFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; the details that belong to each are named here in their order. */
  public enum Reason {
    /** The data folder. */
    FOLDER_IN_USE,
    /** The part, its log file. */
    PART_ENDED,
    /** The part, its log file. */
    PART_NOT_READY,
    /** The command, what it said. */
    COMMAND_FAILED,
    /** The folder that was looked for. */
    STACK_MISSING,
    /** The processor's name. */
    PROCESSOR_UNKNOWN
  }

  private final Reason reason;
  private final List<String> details;

  public StackFailure(Reason reason, String... details) {
    super(reason + " " + String.join(", ", details));
    this.reason = reason;
    this.details = List.of(details);
  }

  public Reason reason() {
    return reason;
  }

  public List<String> details() {
    return details;
  }
}
