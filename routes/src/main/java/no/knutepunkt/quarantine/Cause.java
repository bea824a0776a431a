package no.knutepunkt.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that lies in quarantine for one and the same reason.
 *
 * @param refusedBy the receiver that refused it, or {@code intake}
 * @param reason stable code
 * @param field field at fault, or null when it is the message as a whole
 * @param message the reason in the caller's language
 * @param events how many lie here, sent again or not
 * @param waiting how many of them have not been sent again
 * @param newest the newest of them, at most 50
 */
record Cause(
    String stream,
    String refusedBy,
    String reason,
    String field,
    String message,
    long events,
    long waiting,
    Instant firstAt,
    Instant lastAt,
    List<Entry> newest) {

  /**
   * One message in quarantine, without its content.
   *
   * @param state waiting, replaying or replayed
   * @param replayReceipt the receipt that it got when it was sent again through the gate
   */
  record Entry(
      UUID id,
      String sender,
      UUID receipt,
      long row,
      Instant quarantinedAt,
      String state,
      UUID replayReceipt) {}
}
