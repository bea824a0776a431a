package no.knutepunkt.platform;

import java.time.Instant;
import java.util.UUID;

/** What became of one event at one receiver. Reasons are codes of the message catalogue. */
public sealed interface Outcome {

  Outcome DELIVERED = new Delivered();

  static Outcome withheld(String reason) {
    return new Withheld(reason, null, null);
  }

  /** The receiver has it. */
  record Delivered() implements Outcome {}

  /** The receiver has it from a known moment on, such as the end of an embargo. */
  record Waiting(String reason, Instant until) implements Outcome {}

  /**
   * It waits behind an earlier message about the same thing that the receiver refused.
   *
   * @param behind the entry of that one in quarantine; null where it is dealt with and those before
   *     are on their way
   */
  record Parked(UUID behind) implements Outcome {}

  /**
   * A rule keeps it from the receiver, and nothing needs mending.
   *
   * @param field the field that the rule looks at, or null when it is the message as a whole
   * @param value what stands there, or null
   */
  record Withheld(String reason, String field, String value) implements Outcome {}

  /** It cannot go on; it lies in quarantine with its bytes. */
  record Quarantined(Rejection rejection) implements Outcome {}
}
