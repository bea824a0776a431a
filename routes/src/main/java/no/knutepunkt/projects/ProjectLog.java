package no.knutepunkt.projects;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.StoredRecency;
import no.knutepunkt.schemas.ProjectLogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code project_log_entry}: the latest wording of each company's entries. */
@Component
class ProjectLog {

  private final JdbcClient jdbc;

  ProjectLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps the latest wordings, all in one statement, and returns the ids of those that stand. */
  Set<UUID> keep(List<Event<ProjectLogEntry>> events) {
    return new HashSet<>(
        jdbc.sql(
                """
                insert into project_log_entry as kept (
                  organisation_number, entry_id, project_id, project_title, kind, step, date,
                  author_role, text, hours, savings_nok, release, told_at, told_row, event_id)
                select distinct on (organisation_number, entry_id) *
                from unnest(:organisations::text[], :entries::text[], :projects::text[],
                            :titles::text[], :kinds::text[], :steps::text[], :dates::date[],
                            :roles::text[], :texts::text[], :hours::numeric[], :savings::numeric[],
                            :releases::text[], :versionTimes::timestamptz[],
                            :versionRows::bigint[], :versionIds::uuid[])
                     as told (organisation_number, entry_id, project_id, project_title, kind, step,
                              date, author_role, text, hours, savings_nok, release, told_at, told_row,
                              event_id)
                order by organisation_number, entry_id, told_at desc, told_row desc, event_id desc
                on conflict (organisation_number, entry_id) do update set
                  project_id = excluded.project_id, project_title = excluded.project_title,
                  kind = excluded.kind, step = excluded.step, date = excluded.date,
                  author_role = excluded.author_role, text = excluded.text,
                  hours = excluded.hours, savings_nok = excluded.savings_nok,
                  release = excluded.release, told_at = excluded.told_at,
                  told_row = excluded.told_row, event_id = excluded.event_id
                where (kept.told_at, kept.told_row, kept.event_id)
                      < (excluded.told_at, excluded.told_row, excluded.event_id)
                returning event_id
                """)
            .param("organisations", each(events, ProjectLogEntry::getOrganisationNumber))
            .param("entries", each(events, ProjectLogEntry::getEntryId))
            .param("projects", each(events, ProjectLogEntry::getProjectId))
            .param("titles", each(events, ProjectLogEntry::getProjectTitle))
            .param("kinds", each(events, entry -> OutsideWord.of(entry.getKind())))
            .param("steps", each(events, entry -> OutsideWord.of(entry.getStep())))
            .param("dates", each(events, ProjectLogEntry::getDate))
            .param("roles", each(events, entry -> OutsideWord.of(entry.getAuthorRole())))
            .param("texts", each(events, ProjectLogEntry::getText))
            .param("hours", each(events, ProjectLogEntry::getHours))
            .param("savings", each(events, ProjectLogEntry::getSavingsNok))
            .param("releases", each(events, entry -> OutsideWord.of(entry.getRelease())))
            .params(StoredRecency.arrays(events.stream().map(Recency::of).toList()))
            .query(UUID.class)
            .list());
  }

  private static String[] each(
      List<Event<ProjectLogEntry>> events, Function<ProjectLogEntry, Object> part) {
    return events.stream()
        .map(event -> Objects.toString(part.apply(event.data()), null))
        .toArray(String[]::new);
  }
}
