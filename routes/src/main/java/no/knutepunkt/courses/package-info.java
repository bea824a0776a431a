/**
 * Courses: who takes part, what lacks for a course to be held, and what several companies need. In:
 * {@code course-registrations}, and what the secretariat sets for an edition. Out: {@code
 * /api/v1/courses} and what lies under it.
 *
 * <p>A registration is known by organisation number and registration id together. Its latest state
 * stands, by the time at which the hub took it in (see {@link no.knutepunkt.platform.Recency}); an
 * older one that arrives late is withheld. Courses, editions and needs are the same where they are
 * spelled alike: capitals and spaces do not count, Norwegian letters do; the newest spelling is
 * shown. Who is cancelled is listed as such and counts for nothing.
 *
 * <p>Participants are personal data: the secretariat sees all, a company its own. Everyone in the
 * network sees the numbers.
 */
package no.knutepunkt.courses;
