package no.knutepunkt.projects;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code project_participants}: which companies the secretariat has put on each project. */
@Component
class Participants {

  private final JdbcClient jdbc;

  Participants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The organisation numbers, sorted; empty for a project that nobody is put on. */
  List<String> of(String projectId) {
    return jdbc.sql(
            """
            select unnest(organisation_numbers) from project_participants
            where project_id = :project
            """)
        .param("project", projectId)
        .query(String.class)
        .list();
  }

  /** Puts exactly these on the project, in place of those before. */
  void put(String projectId, List<String> organisationNumbers) {
    jdbc.sql(
            """
            insert into project_participants (project_id, organisation_numbers)
            values (:project, :companies)
            on conflict (project_id)
            do update set organisation_numbers = excluded.organisation_numbers
            """)
        .param("project", projectId)
        .param("companies", organisationNumbers.toArray(String[]::new))
        .update();
  }
}
