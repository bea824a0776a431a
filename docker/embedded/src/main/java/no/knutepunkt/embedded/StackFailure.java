package no.knutepunkt.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

  /** The log of the part that did not come up, where it is a part that did not. */
  public Optional<Path> log() {
    return switch (reason) {
      case PART_ENDED, PART_NOT_READY -> Optional.of(Path.of(details.get(1)));
      default -> Optional.empty();
    };
  }
}
