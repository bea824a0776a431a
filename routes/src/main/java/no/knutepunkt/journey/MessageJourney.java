package no.knutepunkt.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where one message is, and why not: what its reader may see of it.
 *
 * @param journey the event's id, by which it travels to every receiver
 * @param organisationNumber the company that it is about, else the company that sent it
 * @param subject the course, project or survey that it is about
 * @param ownId the number that it has at its sender
 * @param eventName the id that its sender gave the event
 * @param arrivals each time that it came in at the gate, newest first; none where it did not
 * @param receivers what became of it at each receiver of the stream
 */
record MessageJourney(
    UUID journey,
    String stream,
    String organisationNumber,
    String subject,
    String ownId,
    String eventName,
    List<Arrival> arrivals,
    List<Station> receivers) {

  /**
   * One time that it came in. The website sees when, and the rest only of what it sent itself.
   *
   * @param file what the sender called the file
   * @param row one-based row of the file or line of the body
   */
  record Arrival(UUID receipt, String sender, String file, Long row, Instant at) {}

  /**
   * One receiver's part.
   *
   * @param state delivered, waiting, parked, withheld, quarantined or stuck
   * @param reason stable code; absent where it is delivered
   * @param message the same as a sentence in the caller's language
   * @param field the field that decided it, where there is one
   * @param value what stood there, as far as the caller may see it
   * @param since since when it is so; absent where it is delivered
   * @param until when waiting ends by itself, if that is known
   * @param quarantine its number in quarantine, or that of the message it is parked behind
   */
  record Station(
      String receiver,
      String state,
      String reason,
      String message,
      String field,
      String value,
      Instant since,
      Instant until,
      UUID quarantine) {

    /** The same for eyes that may not see what stood there. */
    Station withoutValue() {
      return new Station(receiver, state, reason, message, field, null, since, until, quarantine);
    }
  }
}
