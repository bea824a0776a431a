package no.knutepunkt.courses;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code course_edition}: what the secretariat has decided for editions. */
@Component
class EditionPlans {

  private final JdbcClient jdbc;

  EditionPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces what was decided for the edition before. */
  void put(EditionPlan plan) {
    jdbc.sql(
            """
            insert into course_edition (
              edition_id, course, edition, course_start, minimum_participants)
            values (:id, :course, :edition, :start, :minimum)
            on conflict (edition_id) do update set
              course = excluded.course, edition = excluded.edition,
              course_start = excluded.course_start,
              minimum_participants = excluded.minimum_participants
            """)
        .param("id", plan.name().id())
        .param("course", plan.course())
        .param("edition", plan.edition())
        .param("start", plan.courseStart())
        .param("minimum", plan.minimumParticipants())
        .update();
  }

  List<EditionPlan> all() {
    return jdbc.sql(
            "select course, edition, course_start, minimum_participants from course_edition")
        .query(EditionPlan.class)
        .list();
  }
}
