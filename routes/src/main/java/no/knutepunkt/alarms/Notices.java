package no.knutepunkt.alarms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code notice}: what is still to be told, and to whom. */
@Component
class Notices {

  /** While somebody sends what they claimed, nobody else does. */
  static final Duration CLAIMED = Duration.ofMinutes(2);

  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One alarm for each that is to be told of an incident that began. */
  void alarm(List<Due> dues, Instant now) {
    Columns<Due> all = new Columns<>(dues);
    jdbc.sql(
            """
            insert into notice (notice_id, incident_id, what, channel, address, written_at, try_at)
            select gen_random_uuid(), incident_id, 'alarm', channel, address, :now, :now
            from unnest(:incidents::uuid[], :channels::text[], :addresses::text[])
                 as due(incident_id, channel, address)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("incidents", all.ids(Due::incident))
        .param("channels", all.texts(due -> due.to().channel()))
        .param("addresses", all.texts(due -> due.to().address()))
        .update();
  }

  /** One all-clear for each that got the alarm, whoever would get it today. */
  void allClear(Collection<UUID> incidents, Instant now) {
    jdbc.sql(
            """
            insert into notice (notice_id, incident_id, what, channel, address, written_at, try_at)
            select gen_random_uuid(), incident_id, 'all-clear', channel, address, :now, :now
            from notice where incident_id = any(:incidents) and what = 'alarm'
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("incidents", new Columns<>(incidents).ids(Function.identity()))
        .update();
  }

  /** What is to be sent now by this way, oldest first; each try waits twice as long as the last. */
  List<Notice> claim(String channel, int most, Instant now) {
    return jdbc.sql(
            """
            with due as (
              select notice_id from notice
              where sent_at is null and channel = :channel and try_at <= :now
              order by try_at, notice_id limit :most
              for update skip locked
            ), claimed as (
              update notice n set tries = tries + 1,
                try_at = :now::timestamptz
                         + make_interval(secs => :claimed * power(2, least(tries, 8)))
              from due where n.notice_id = due.notice_id
              returning n.*
            )
            select c.*, i.kind, i.stream, i.organisation_number, i.details
            from claimed c join incident i using (incident_id)
            order by c.written_at, c.what, c.notice_id
            """)
        .param("channel", channel)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", most)
        .param("claimed", CLAIMED.toSeconds())
        .query(Notices::notice)
        .list();
  }

  void sent(List<Notice> notices, Instant now) {
    jdbc.sql("update notice set sent_at = :now where notice_id = any(:ids)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", new Columns<>(notices).ids(Notice::id))
        .update();
  }

  private static Notice notice(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getObject("notice_id", UUID.class),
        row.getObject("incident_id", UUID.class),
        row.getString("what"),
        row.getString("address"),
        row.getString("kind"),
        row.getString("stream"),
        row.getString("organisation_number"),
        Arrays.asList((String[]) row.getArray("details").getArray()),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  /** An incident that somebody is to be told of. */
  record Due(UUID incident, Recipient to) {}
}
