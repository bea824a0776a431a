package no.knutepunkt.quarantine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties entries of streams with personal data that were sent again or rejected, once their time
 * is over, and what was edited in them; that they lay there, and what became of them, stays.
 */
@Component
class LetGoOfBytes {

  private static final int AT_A_TIME = 500;

  private final JdbcClient jdbc;
  private final Duration keepBytes;
  private final Clock clock;

  LetGoOfBytes(JdbcClient jdbc, QuarantineProperties properties, Clock clock) {
    this.jdbc = jdbc;
    this.keepBytes = properties.keepBytes();
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
  void letGo() {
    int emptied = AT_A_TIME;
    while (emptied == AT_A_TIME) {
      emptied = letGo(clock.instant());
    }
  }

  private int letGo(Instant now) {
    List<Topic> personal = Topics.all().stream().filter(Topic::personalData).toList();
    return jdbc.sql(
            """
            with old as (
              select quarantine_id from quarantine
              where state in ('replayed', 'rejected') and emptied_at is null
                and stream = any(:streams) and quarantined_at < :before
              limit :most
              for update
            ), edited as (
              update quarantine_action a set document = null
              from old where a.quarantine_id = old.quarantine_id and document is not null
            )
            update quarantine q set bytes = null, emptied_at = :now
            from old where q.quarantine_id = old.quarantine_id
            """)
        .param("streams", new Columns<>(personal).texts(Topic::name))
        .param("before", now.minus(keepBytes).atOffset(ZoneOffset.UTC))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("most", AT_A_TIME)
        .update();
  }
}
