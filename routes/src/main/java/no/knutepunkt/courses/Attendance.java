package no.knutepunkt.courses;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How many are registered for an edition, by status.
 *
 * @param own how many of them the asking company sends, the cancelled not counted; null when no
 *     company asks
 */
record Attendance(
    UUID editionId,
    String course,
    String edition,
    LocalDate courseStart,
    long requested,
    long confirmed,
    long waiting,
    long cancelled,
    long completed,
    Long own) {

  /** Nobody yet. */
  static Attendance none(EditionPlan plan, String company) {
    return new Attendance(
        plan.name().id(),
        plan.course(),
        plan.edition(),
        plan.courseStart(),
        0,
        0,
        0,
        0,
        0,
        company == null ? null : 0L);
  }

  /** Whom the minimum counts. */
  long comers() {
    return requested + confirmed + completed;
  }
}
