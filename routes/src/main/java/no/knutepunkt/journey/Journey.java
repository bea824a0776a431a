package no.knutepunkt.journey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of one upload. For every receiver accepted = delivered + waiting + withheld +
 * quarantined.
 *
 * @param state {@code complete}, or {@code receiving} while the body is read or when it broke off
 * @param accepted events that lie on Kafka
 * @param rejected rows that the gate refused; they lie in quarantine
 */
record Journey(
    UUID receipt,
    String stream,
    String sender,
    Instant receivedAt,
    String state,
    long accepted,
    long rejected,
    List<Stage> receivers) {

  /**
   * One receiver's part.
   *
   * @param reasons why what is not delivered is not
   */
  record Stage(
      String receiver,
      long delivered,
      long waiting,
      long withheld,
      long quarantined,
      List<Reason> reasons) {}

  /**
   * Why some events are not delivered.
   *
   * @param outcome waiting, withheld or quarantined
   * @param reason stable code
   * @param message the reason in the caller's language
   * @param events how many
   * @param until when waiting ends by itself, if that is known
   * @param behind the entry of quarantine that parked messages wait behind
   */
  record Reason(
      String outcome, String reason, String message, long events, Instant until, UUID behind) {}
}
