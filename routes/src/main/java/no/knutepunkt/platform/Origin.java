package no.knutepunkt.platform;

import java.util.UUID;

/**
 * Where an event came through the gate.
 *
 * @param receipt the receipt that its sender got, or null when it did not pass the gate
 * @param row one-based row of the file or line of the body; 0 when unknown
 * @param replayFor the only receiver that is to look at it, or null when all are
 */
public record Origin(UUID receipt, long row, String replayFor) {

  public static final Origin NONE = new Origin(null, 0, null);

  public static Origin of(UUID receipt, long row) {
    return new Origin(receipt, row, null);
  }
}
