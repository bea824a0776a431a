package no.knutepunkt.journey;

import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.PrivacyClass;
import no.knutepunkt.schemas.Topics;

/**
 * Which values of one message its reader sees, by the privacy class of each field.
 *
 * @param isOwn whether the reader sent it
 * @param isOnDemand whether the secretariat asks for personal values, with a reason
 * @param isOut whether everybody can read it as news at the moment
 */
record Sight(Caller caller, String stream, boolean isOwn, boolean isOnDemand, boolean isOut) {

  /** What is sealed nobody reads, nor what says who answered a survey, or when. */
  boolean sees(PrivacyClass field) {
    if (field == PrivacyClass.SEALED || isOfARespondent(field)) {
      return false;
    }
    if (caller instanceof Caller.Secretariat) {
      return isOnDemand || !field.mayBeAboutAPerson();
    }
    return caller instanceof Caller.Company
        ? isOwn
        : caller instanceof Caller.Website && isOut && field == PrivacyClass.PUBLIC;
  }

  private boolean isOfARespondent(PrivacyClass field) {
    return stream.equals(Topics.SURVEY_RESULTS) && field.mayBeAboutAPerson();
  }
}
