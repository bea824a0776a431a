package no.knutepunkt.journey;

import no.knutepunkt.platform.web.Problem;

/**
 * What a reader asks of a message's content.
 *
 * @param personal whether the secretariat wants to see personal values
 * @param reason why; null where none was given
 */
record Demand(boolean personal, String reason) {

  private static final int LONGEST = 1_000;

  Demand {
    reason = reason == null ? null : reason.replaceAll("\\p{Cntrl}", " ").strip();
    reason = reason == null || reason.isEmpty() ? null : reason;
  }

  /**
   * The same, if it can be written down.
   *
   * @throws Problem 400 where personal values are wanted without a reason, or one is too long
   */
  Demand checked() {
    if (reason == null ? personal : reason.length() > LONGEST) {
      throw Problem.of(400, "look-reason", LONGEST).field("reason").build();
    }
    return this;
  }
}
