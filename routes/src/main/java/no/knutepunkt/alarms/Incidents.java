package no.knutepunkt.alarms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code incident}: what is wrong, from when it was seen until it was over. */
@Component
class Incidents {

  /** No detail of a sentence holds it. */
  private static final String BETWEEN = "\u001f";

  private final JdbcClient jdbc;
  private final Ids ids;

  Incidents(JdbcClient jdbc, Ids ids) {
    this.jdbc = jdbc;
    this.ids = ids;
  }

  /**
   * Takes down all that a watch sees of its kind: what is new begins, what was open and is not
   * among it is over. Of two hubs that see the same at the same time, one begins it.
   *
   * @return what began and what ended by this
   */
  List<Turn> compare(String kind, List<Finding> findings, Instant now) {
    Columns<Finding> found = new Columns<>(findings);
    return jdbc.sql(
            """
            with found as (
              select * from unnest(:ids::uuid[], :subjects::text[], :streams::text[],
                                   :companies::text[], :details::text[], :events::bigint[])
                            as f(incident_id, subject, stream, organisation_number, details, events)
            ), still as (
              update incident i set seen_at = :now, events = f.events,
                                    details = string_to_array(f.details, :between)
              from found f
              where i.kind = :kind and i.subject = f.subject and i.closed_at is null
            ), began as (
              insert into incident (incident_id, kind, subject, stream, organisation_number,
                                    details, events, opened_at, seen_at)
              select incident_id, :kind, subject, stream, organisation_number,
                     string_to_array(details, :between), events, :now, :now
              from found order by subject
              on conflict (kind, subject) where closed_at is null do nothing
              returning incident_id, subject
            ), ended as (
              update incident set closed_at = :now
              where kind = :kind and closed_at is null
                and subject not in (select subject from found)
              returning incident_id, subject
            )
            select incident_id, subject, true as begins from began
            union all
            select incident_id, subject, false from ended
            """)
        .param("kind", kind)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("between", BETWEEN)
        .param("ids", found.ids(finding -> ids.next()))
        .param("subjects", found.texts(Finding::subject))
        .param("streams", found.texts(finding -> finding.whose().stream()))
        .param("companies", found.texts(finding -> finding.whose().organisationNumber()))
        .param("details", found.texts(finding -> String.join(BETWEEN, finding.details())))
        .param("events", found.longs(Finding::events))
        .query(Turn.class)
        .list();
  }

  /** The open ones, then the newest that are over. */
  List<Incident> newest(String organisationNumber, int most) {
    return jdbc.sql(
            """
            select * from incident
            where (:company::text is null or organisation_number = :company)
            order by closed_at is not null, opened_at desc, incident_id
            limit :most
            """)
        .param("company", organisationNumber)
        .param("most", most)
        .query((row, n) -> incident(row))
        .list();
  }

  static Incident incident(ResultSet row) throws SQLException {
    return new Incident(
        row.getObject("incident_id", UUID.class),
        row.getString("kind"),
        row.getString("stream"),
        row.getString("organisation_number"),
        Arrays.asList((String[]) row.getArray("details").getArray()),
        row.getLong("events"),
        instant(row, "opened_at"),
        instant(row, "seen_at"),
        instant(row, "closed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  /**
   * A change that somebody is to be told of.
   *
   * @param begins false where it is over
   */
  record Turn(UUID incidentId, String subject, boolean begins) {}
}
