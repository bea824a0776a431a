package no.knutepunkt.courses;

import java.time.LocalDate;

/**
 * What the secretariat has decided for an edition.
 *
 * @param courseStart first day, or null while it is what the registrations say
 * @param minimumParticipants how many must come for the course to be held
 */
record EditionPlan(String course, String edition, LocalDate courseStart, int minimumParticipants) {

  EditionName name() {
    return new EditionName(course, edition);
  }
}
