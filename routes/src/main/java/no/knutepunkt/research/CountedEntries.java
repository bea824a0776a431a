package no.knutepunkt.research;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.platform.ContentId;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.StoredRecency;
import no.knutepunkt.schemas.ProjectLogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code research_project_entry}: which quarter and kind each entry counts in. */
@Component
class CountedEntries {

  private final JdbcClient jdbc;

  CountedEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Counts the latest wordings, all in one statement, and returns the ids of those that stand. */
  Set<UUID> keep(List<Event<ProjectLogEntry>> events) {
    return new HashSet<>(
        jdbc.sql(
                """
                insert into research_project_entry as kept (
                  entry, organisation_number, quarter, kind, told_at, told_row, event_id)
                select distinct on (entry) *
                from unnest(:entries::uuid[], :organisations::text[], :quarters::date[],
                            :kinds::text[], :versionTimes::timestamptz[],
                            :versionRows::bigint[], :versionIds::uuid[])
                     as told (entry, organisation_number, quarter, kind, told_at, told_row, event_id)
                order by entry, told_at desc, told_row desc, event_id desc
                on conflict (entry) do update set
                  quarter = excluded.quarter, kind = excluded.kind, told_at = excluded.told_at,
                  told_row = excluded.told_row, event_id = excluded.event_id
                where (kept.told_at, kept.told_row, kept.event_id)
                      < (excluded.told_at, excluded.told_row, excluded.event_id)
                returning event_id
                """)
            .param("entries", events.stream().map(e -> entry(e.data())).toArray(UUID[]::new))
            .param("organisations", each(events, ProjectLogEntry::getOrganisationNumber))
            .param("quarters", each(events, entry -> quarterOf(entry.getDate()).toString()))
            .param("kinds", each(events, entry -> entry.getKind().name()))
            .params(StoredRecency.arrays(events.stream().map(Recency::of).toList()))
            .query(UUID.class)
            .list());
  }

  /** First day of the quarter that the day lies in. */
  static LocalDate quarterOf(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  private static UUID entry(ProjectLogEntry entry) {
    return ContentId.of(entry.getOrganisationNumber(), entry.getEntryId());
  }

  private static String[] each(
      List<Event<ProjectLogEntry>> events, Function<ProjectLogEntry, String> part) {
    return events.stream().map(event -> part.apply(event.data())).toArray(String[]::new);
  }
}
