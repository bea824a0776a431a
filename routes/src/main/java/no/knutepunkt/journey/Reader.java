package no.knutepunkt.journey;

import java.util.Map;
import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.Contracts;
import no.knutepunkt.schemas.PrivacyClass;
import no.knutepunkt.schemas.Topics;

/**
 * What one caller sees of journeys: the secretariat all, a sender its own, and the website, which
 * receives news, the receiver's part of those. Researchers receive counts, and no event.
 */
record Reader(Caller caller) {

  /** All that this reader may see; a company's own rows all carry its number. */
  Sought all() {
    if (caller instanceof Caller.Secretariat) {
      return Sought.ANYTHING;
    }
    if (caller instanceof Caller.Website) {
      return Sought.ANYTHING.and(
          "(r.sender = :sender or r.stream = :stream)",
          Map.of("sender", caller.source(), "stream", Topics.NEWS_ITEMS));
    }
    Sought own = Sought.ANYTHING.and("r.sender = :sender", Map.of("sender", caller.source()));
    return caller instanceof Caller.Company company
        ? own.and("j.organisation_number = :own", Map.of("own", company.organisationNumber()))
        : own;
  }

  /** Whether it is seen from the door on, not only from its receivers. */
  boolean seesDoorOf(Begun arrival) {
    return caller.sees(arrival.upload().sender());
  }

  /** Whether events that did not pass the gate are shown: nobody knows whose they are. */
  boolean seesForeign() {
    return caller instanceof Caller.Secretariat;
  }

  /** Whether the reader must say what it looks for: nothing of its own narrows the search. */
  boolean mustSay() {
    return caller instanceof Caller.Website;
  }

  /** Whether the value of a field may stand beside the journey; a personal one never does. */
  boolean seesValue(String stream, String field, boolean isOwn) {
    PrivacyClass most =
        isOwn && !(caller instanceof Caller.Website)
            ? PrivacyClass.COMPANY
            : PrivacyClass.TECHNICAL;
    return Contracts.privacyOf(stream, field)
        .filter(known -> !most.isMoreOpenThan(known))
        .isPresent();
  }
}
