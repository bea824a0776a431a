package no.knutepunkt.quarantine;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that lies in quarantine for one and the same reason, as far as the caller may see it.
 *
 * @param group the fingerprint of stream, step, rule and field
 * @param refusedBy the receiver that refused it, or {@code intake}
 * @param reason stable code
 * @param field field at fault, or null when it is the message as a whole
 * @param message the reason in the caller's language
 * @param events how many lie here, sent again or not
 * @param waiting how many of them are not done with
 * @param companies how many companies sent them
 * @param senders who sent them, at most 100
 * @param example the newest of them
 * @param newest the newest of them, at most 50
 */
record Cause(
    UUID group,
    String stream,
    String refusedBy,
    String reason,
    String field,
    String message,
    long events,
    long waiting,
    Instant firstAt,
    Instant lastAt,
    long companies,
    List<String> senders,
    UUID example,
    List<Entry> newest) {

  Place place() {
    return new Place(lastAt, group);
  }

  /**
   * One message in quarantine, without its content.
   *
   * @param state waiting, replaying, replayed, rejected or handed-back
   * @param replayReceipt the receipt that it got when it was sent again through the gate
   * @param why what the secretariat said of it last
   */
  record Entry(
      UUID id,
      String sender,
      UUID receipt,
      long row,
      Instant quarantinedAt,
      String state,
      UUID replayReceipt,
      String why) {

    Place place() {
      return new Place(quarantinedAt, id);
    }
  }
}
