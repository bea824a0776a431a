package no.knutepunkt.courses;

import java.time.LocalDate;

/**
 * An edition of a course as the network sees it.
 *
 * @param own how many the asking company sends, the cancelled not counted; null for others
 * @param minimumParticipants null until the secretariat has set it; so are the next two
 * @param lacking how many requested, confirmed or completed places lack
 */
record Edition(
    String course,
    String edition,
    LocalDate courseStart,
    long requested,
    long confirmed,
    long waiting,
    long cancelled,
    long completed,
    Long own,
    Integer minimumParticipants,
    Long lacking,
    Boolean willBeHeld) {

  /** What was decided goes before what registrations say. */
  static Edition of(Attendance seen, EditionPlan plan) {
    Long lacking = plan == null ? null : Math.max(0, plan.minimumParticipants() - seen.comers());
    return new Edition(
        plan == null ? seen.course() : plan.course(),
        plan == null ? seen.edition() : plan.edition(),
        plan == null || plan.courseStart() == null ? seen.courseStart() : plan.courseStart(),
        seen.requested(),
        seen.confirmed(),
        seen.waiting(),
        seen.cancelled(),
        seen.completed(),
        seen.own(),
        plan == null ? null : plan.minimumParticipants(),
        lacking,
        lacking == null ? null : lacking == 0);
  }
}
