package no.knutepunkt.quarantine;

import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.Document;
import no.knutepunkt.platform.web.Problem;

/**
 * What somebody does with an entry.
 *
 * @param actor who, as receipts name callers
 * @param action replay, resend, reject or hand-back
 * @param why in their own words; empty where none are asked for
 * @param document what they send in its place, or null
 */
record Deed(String actor, String action, String why, Document document) {

  private static final int LONGEST = 1_000;

  static Deed replay(String actor) {
    return new Deed(actor, "replay", "", null);
  }

  /**
   * A deed that needs a reason.
   *
   * @throws Problem 400 where none is given, or one of more than a thousand characters
   */
  static Deed of(Caller caller, String action, String why, Document document) {
    String said = why == null ? "" : why.replaceAll("\\p{Cntrl}", " ").strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw Problem.of(400, "why-needed", LONGEST).field("reason").build();
    }
    return new Deed(caller.source(), action, said, document);
  }
}
