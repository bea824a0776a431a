package no.knutepunkt.quarantine;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes single messages out of {@code quarantine} and notes what became of them. */
@Component
class Shelf {

  private static final Duration CLAIM_LASTS = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final Clock clock;

  Shelf(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Shelved> find(UUID id) {
    return jdbc.sql(
            """
            select quarantine_id as id, stream, refused_by, reason, sender, source_row as row,
                   quarantined_at, content_type, record_key as key, bytes, header_names, header_values, state
            from quarantine where quarantine_id = :id
            """)
        .param("id", id)
        .query(Shelved::read)
        .optional();
  }

  /**
   * Claims a message for sending it again; only one caller gets it. A claim whose owner has died
   * can be had again after two minutes.
   */
  boolean claim(UUID id) {
    OffsetDateTime now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    return jdbc.sql(
                """
                update quarantine set state = 'replaying', claimed_at = :now
                where quarantine_id = :id
                  and (state = 'waiting' or (state = 'replaying' and claimed_at < :expired))
                """)
            .param("now", now)
            .param("expired", now.minus(CLAIM_LASTS))
            .param("id", id)
            .update()
        == 1;
  }

  void replayed(UUID id, UUID receipt) {
    jdbc.sql(
            """
            update quarantine set state = 'replayed', replay_receipt = :receipt
            where quarantine_id = :id
            """)
        .param("receipt", receipt)
        .param("id", id)
        .update();
  }

  void putBack(UUID id) {
    jdbc.sql(
            """
            update quarantine set state = 'waiting'
            where quarantine_id = :id and state = 'replaying'
            """)
        .param("id", id)
        .update();
  }
}
