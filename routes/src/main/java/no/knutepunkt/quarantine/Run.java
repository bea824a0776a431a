package no.knutepunkt.quarantine;

import java.time.Instant;
import java.util.UUID;

/**
 * A whole group on its way again, in stages of 1, 10 and the rest.
 *
 * @param state running, done, stopped by somebody, or failed at a new failure
 * @param rate most messages a second
 * @param sent how many have been sent
 * @param actor who began it
 * @param why in their words
 * @param endedBy who stopped it; null where it ended by itself
 * @param failedEntry the entry that failed again
 */
record Run(
    UUID run,
    UUID group,
    String state,
    int rate,
    long sent,
    String actor,
    String why,
    Instant startedAt,
    Instant endedAt,
    String endedBy,
    UUID failedEntry) {

  private static final int SECOND_STAGE = 10;
  private static final int UNANSWERED = 100;

  /**
   * How many may be sent now: in the first two stages nothing until all are answered for, then as
   * many as the rate allows while no more than a hundred are on their way.
   *
   * @param onTheirWay sent, and not answered for
   */
  int mayBeSent(long onTheirWay) {
    if (sent < 1 + SECOND_STAGE) {
      int stage = sent == 0 ? 1 : (int) (1 + SECOND_STAGE - sent);
      return onTheirWay > 0 ? 0 : Math.min(stage, rate);
    }
    boolean waits = sent == 1 + SECOND_STAGE && onTheirWay > 0;
    return waits ? 0 : (int) Math.max(0, Math.min(rate, UNANSWERED - onTheirWay));
  }
}
