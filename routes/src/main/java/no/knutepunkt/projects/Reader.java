package no.knutepunkt.projects;

import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;

/**
 * Who reads the log.
 *
 * @param secretariat whether it is the secretariat
 * @param company organisation number of a member company, or null
 */
record Reader(boolean secretariat, String company) {

  /** The caller as a reader; research projects are refused with 403. */
  static Reader of(Caller caller) {
    if (caller instanceof Caller.Research) {
      throw Problem.of(403, "project-log-not-for-research").build();
    }
    return new Reader(
        caller instanceof Caller.Secretariat,
        caller instanceof Caller.Company company ? company.organisationNumber() : null);
  }
}
