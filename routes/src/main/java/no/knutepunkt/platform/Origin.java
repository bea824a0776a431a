package no.knutepunkt.platform;

import java.util.Objects;
import java.util.UUID;

/**
 * Where an event came through the gate.
 *
 * @param receipt the receipt that its sender got, or null when it did not pass the gate
 * @param row one-based row of the file or line of the body; 0 when unknown
 * @param replay for whom it is sent again out of quarantine, or null when it is for all
 */
public record Origin(UUID receipt, long row, Replay replay) {

  public static final Origin NONE = new Origin(null, 0, null);

  public static Origin of(UUID receipt, long row) {
    return new Origin(receipt, row, null);
  }

  /** Whether both came in under one receipt, or both under none. */
  boolean isWith(Origin other) {
    return Objects.equals(receipt, other.receipt);
  }

  /**
   * Whether the event concerns this receiver: a replayed one only concerns the one that refused.
   */
  boolean isFor(Receiver receiver) {
    return replay == null || replay.receiver().equals(receiver.name());
  }

  /**
   * A second try out of quarantine.
   *
   * @param receiver the receiver that refused the event
   * @param reason why it did, as its receipt counts it
   * @param entry which entry of quarantine it is, or null when that is not said
   */
  public record Replay(String receiver, String reason, UUID entry) {}
}
