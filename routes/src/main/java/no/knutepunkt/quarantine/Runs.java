package no.knutepunkt.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code quarantine_run}. One run a group at a time, which the database decides; a hub holds a
 * run by a lease, and another takes over where it is not renewed.
 */
@Component
class Runs {

  private static final Duration LEASE = Duration.ofSeconds(15);

  private static final String RUN =
      """
      select run_id, group_id, state, rate, sent, actor, why, started_at, ended_at, ended_by,
             failed_entry
      from quarantine_run
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;
  private final UUID hub;

  Runs(JdbcClient jdbc, Clock clock, Ids ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
    this.hub = ids.next();
  }

  /** Begins a run; empty where one of this group is under way. */
  Optional<Run> begin(UUID group, int rate, Deed deed) {
    UUID run = ids.next();
    jdbc.sql(
            """
            insert into quarantine_run
              (run_id, group_id, state, rate, actor, why, started_at, leased_until)
            values (:run, :group, 'running', :rate, :actor, :why, :now, :now)
            on conflict (group_id) where state = 'running' do nothing
            """)
        .param("run", run)
        .param("group", group)
        .param("rate", rate)
        .param("actor", deed.actor())
        .param("why", deed.why())
        .param("now", now())
        .update();
    return find(run);
  }

  Optional<Run> find(UUID run) {
    return jdbc.sql(RUN + "where run_id = :run").param("run", run).query(Runs::run).optional();
  }

  /** The runs of a group, the newest first. */
  List<Run> of(UUID group, int most) {
    return jdbc.sql(RUN + "where group_id = :group order by started_at desc limit :most")
        .param("group", group)
        .param("most", most)
        .query(Runs::run)
        .list();
  }

  /** The runs that are this hub's to carry on, its lease renewed. */
  List<Run> held() {
    return jdbc.sql(
            """
            with mine as (
              select run_id from quarantine_run
              where state = 'running' and (leased_by = :hub or leased_until <= :now)
              order by run_id
              for update skip locked
            )
            update quarantine_run r set leased_by = :hub, leased_until = :until
            from mine where r.run_id = mine.run_id
            returning r.run_id, r.group_id, r.state, r.rate, r.sent, r.actor, r.why, r.started_at,
                      r.ended_at, r.ended_by, r.failed_entry
            """)
        .param("hub", hub)
        .param("now", now())
        .param("until", now().plus(LEASE))
        .query(Runs::run)
        .list();
  }

  void sent(Run run) {
    jdbc.sql("update quarantine_run set sent = sent + 1 where run_id = :run")
        .param("run", run.run())
        .update();
  }

  /** How many of its entries nobody has answered for. */
  long onTheirWay(Run run) {
    return jdbc.sql(
            """
            select count(*) from quarantine
            where run_id = :run and outcome is null and state in ('replaying', 'replayed')
            """)
        .param("run", run.run())
        .query(Long.class)
        .single();
  }

  /** An entry of the run that its receiver refused again. */
  Optional<UUID> refusedAgain(Run run) {
    return jdbc.sql(
            """
            select quarantine_id from quarantine
            where run_id = :run and outcome = 'quarantined' order by quarantine_id limit 1
            """)
        .param("run", run.run())
        .query(UUID.class)
        .optional();
  }

  /**
   * Ends a run that is under way; any other stays as it is.
   *
   * @param by who stopped it, or null
   * @param failed the entry that failed again, or null
   */
  void end(UUID run, String state, String by, UUID failed) {
    jdbc.sql(
            """
            update quarantine_run
            set state = :state, ended_at = :now, ended_by = :by, failed_entry = :failed
            where run_id = :run and state = 'running'
            """)
        .param("state", state)
        .param("now", now())
        .param("by", by)
        .param("failed", failed)
        .param("run", run)
        .update();
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getInt(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        instantOrNull(row.getObject(9, OffsetDateTime.class)),
        row.getString(10),
        row.getObject(11, UUID.class));
  }

  private static Instant instantOrNull(OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
