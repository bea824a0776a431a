package no.knutepunkt.quarantine;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Takes single messages out of {@code quarantine} and notes what became of them and who did what;
 * each change moves the count of its group in the same statement.
 */
@Component
class Shelf {

  private static final Duration CLAIM_LASTS = Duration.ofMinutes(2);

  private static final String FIND =
      """
      select quarantine_id as id, stream, refused_by, reason, sender, receipt, source_row as row,
             quarantined_at, content_type, record_key as key, bytes, header_names, header_values,
             state, partition, handed_back, why, schema_id, hub_version,
             emptied_at is not null as emptied
      from quarantine
      """;

  /** Notes the deed of the entries that {@code changed} has. */
  private static final String NOTED =
      """
      insert into quarantine_action (quarantine_id, at, actor, action, why, content_type, document)
      select quarantine_id, :now, :actor, :action, :why, :contentType, :document from changed
      """;

  /** Counts the entries that {@code changed} has as done with. */
  static final String COUNTED =
      """
      update quarantine_group g set waiting = g.waiting - done.entries
      from (select group_id, sender, count(*) as entries from changed group by group_id, sender) done
      where g.group_id = done.group_id and g.sender = done.sender
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Shelf(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Shelved> find(UUID id) {
    return jdbc.sql(FIND + "where quarantine_id = :id")
        .param("id", id)
        .query(Shelved::read)
        .optional();
  }

  /** The entries of a group that nobody has dealt with, the oldest first. */
  List<Shelved> waiting(UUID group, OffsetDateTime until, int most) {
    return jdbc.sql(
            FIND
                + """
                where group_id = :group and state in ('waiting', 'replaying')
                  and (state = 'waiting' or (claimed_at < :expired and outcome is null))
                  and quarantined_at <= :until
                order by quarantined_at, quarantine_id
                limit :most
                """)
        .param("group", group)
        .param("until", until)
        .param("expired", now().minus(CLAIM_LASTS))
        .param("most", most)
        .query(Shelved::read)
        .list();
  }

  /**
   * Claims a message for sending it again; only one caller gets it. A claim whose owner has died
   * can be had again after two minutes.
   *
   * @param run which run sends it, or null
   */
  boolean claim(UUID id, Deed deed, UUID run) {
    return isOne(
        changing(
                """
                update quarantine
                set state = 'replaying', claimed_at = :now, outcome = null, run_id = :run
                where quarantine_id = :id
                  and (state in ('waiting', 'handed-back')
                       or (state = 'replaying' and outcome is null and claimed_at < :expired))
                returning quarantine_id
                """,
                NOTED,
                id,
                deed)
            .param("expired", now().minus(CLAIM_LASTS))
            .param("run", run));
  }

  /**
   * Notes that it was sent. What comes of it at a receiver is noted by that one, maybe before this.
   *
   * @param receipt its new receipt, where it went through the gate; else null
   */
  void replayed(UUID id, UUID receipt) {
    jdbc.sql(
            """
            with changed as (
              update quarantine
              set state = 'replayed', replay_receipt = :receipt,
                  outcome = case when :receipt::uuid is null then outcome else 'accepted' end
              where quarantine_id = :id and state = 'replaying'
              returning group_id, sender
            )
            """
                + COUNTED)
        .param("receipt", receipt)
        .param("id", id)
        .update();
  }

  /** Gives up a claim: the message lies as it lay. */
  void putBack(UUID id) {
    jdbc.sql(
            """
            update quarantine
            set state = case when handed_back then 'handed-back' else 'waiting' end
            where quarantine_id = :id and state = 'replaying'
            """)
        .param("id", id)
        .update();
  }

  /** Ends it without sending; false where it is not there to be rejected. */
  boolean reject(UUID id, Deed deed) {
    return isOne(
        changing(
            """
            update quarantine set state = 'rejected', why = :why
            where quarantine_id = :id and state in ('waiting', 'handed-back')
            returning quarantine_id, group_id, sender
            """,
            NOTED + "), counted as (" + COUNTED,
            id,
            deed));
  }

  /** Makes it the sender's to mend; false where it is not there to be handed back. */
  boolean handBack(UUID id, Deed deed) {
    return isOne(
        changing(
            """
            update quarantine set state = 'handed-back', handed_back = true, why = :why
            where quarantine_id = :id and state = 'waiting'
            returning quarantine_id
            """,
            NOTED,
            id,
            deed));
  }

  private StatementSpec changing(String change, String also, UUID id, Deed deed) {
    boolean isEdited = deed.document() != null;
    return jdbc.sql(
            "with changed as (%s), noted as (%s) select count(*) from changed"
                .formatted(change, also))
        .param("id", id)
        .param("now", now())
        .param("actor", deed.actor())
        .param("action", deed.action())
        .param("why", deed.why())
        .param("contentType", isEdited ? deed.document().contentType() : null)
        .param("document", isEdited ? deed.document().bytes() : null, Types.BINARY);
  }

  private static boolean isOne(StatementSpec changing) {
    return changing.query(Integer.class).single() == 1;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
