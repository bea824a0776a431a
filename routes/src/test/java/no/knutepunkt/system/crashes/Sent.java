package no.knutepunkt.system.crashes;

import java.util.UUID;

/**
 * One event as its sender remembers it.
 *
 * @param key what its order goes by
 * @param version of the thing that the key names: a later one takes the place of an earlier
 */
record Sent(UUID id, String stream, String key, long version, Answer answer) {

  /** What the sender was told, from the weakest to the strongest. */
  enum Answer {
    /** No: it must have no effect. */
    REFUSED,
    /** Nothing: it may have its effect or not, but not twice. */
    UNANSWERED,
    /** Yes: it must have its effect, once, everywhere. */
    PROMISED
  }

  Sent answered(Answer said) {
    return new Sent(id, stream, key, version, said);
  }

  Sent promised() {
    return answered(Answer.PROMISED);
  }

  /** The same, told again what became of it: a promise stands. */
  Sent and(Sent again) {
    return answer.compareTo(again.answer) >= 0 ? this : again;
  }
}
