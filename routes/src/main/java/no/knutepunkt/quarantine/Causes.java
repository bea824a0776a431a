package no.knutepunkt.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads {@code quarantine} grouped by cause: thousands of failures of four causes are four lines.
 */
@Component
class Causes {

  private static final String GROUPED =
      """
      select stream, refused_by, reason, nullif(field, '') as field,
             count(*) as events,
             count(*) filter (where state <> 'replayed') as waiting,
             min(quarantined_at) as first_at, max(quarantined_at) as last_at,
             jsonb_agg(jsonb_build_object(
               'id', quarantine_id, 'sender', sender, 'receipt', receipt, 'row', source_row,
               'quarantinedAt', quarantined_at, 'state', state, 'replayReceipt', replay_receipt)
               order by place) filter (where place <= 50) as newest
      from (
        select *, row_number() over (
                    partition by stream, refused_by, reason, field
                    order by quarantined_at desc, quarantine_id) as place
        from quarantine
        where (:sender::text is null or sender = :sender)
          and (:receipt::uuid is null or receipt = :receipt)
      ) entry
      group by stream, refused_by, reason, field
      order by last_at desc, stream, refused_by, reason
      """;

  private final JdbcClient jdbc;
  private final Texts texts;
  private final ObjectMapper json;

  Causes(JdbcClient jdbc, Texts texts, ObjectMapper json) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.json = json;
  }

  /** Causes among what this sender sent, or among everything when no sender is named. */
  List<Cause> of(String sender, UUID receipt, Locale language) {
    return jdbc.sql(GROUPED)
        .param("sender", sender)
        .param("receipt", receipt)
        .query((row, n) -> cause(row, language))
        .list();
  }

  private Cause cause(ResultSet row, Locale language) throws SQLException {
    return new Cause(
        row.getString("stream"),
        row.getString("refused_by"),
        row.getString("reason"),
        row.getString("field"),
        texts.reason(language, row.getString("reason"), row.getString("field")),
        row.getLong("events"),
        row.getLong("waiting"),
        instant(row, "first_at"),
        instant(row, "last_at"),
        entries(row.getString("newest")));
  }

  private List<Cause.Entry> entries(String array) {
    try {
      return json.readValue(array, new TypeReference<List<Cause.Entry>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("PostgreSQL wrote this JSON itself", impossible);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
