package no.knutepunkt.quarantine;

import java.sql.Types;
import java.util.function.Function;
import no.knutepunkt.platform.Poll;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Puts rejected records into {@code quarantine}, a poll at a time; the same one twice is one. */
@Component
class Quarantine {

  private final NamedParameterJdbcTemplate jdbc;

  Quarantine(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps every record of the poll, readable or not. */
  public void keep(Poll poll) {
    jdbc.batchUpdate(
        """
        insert into quarantine (quarantine_id, stream, refused_by, reason, field, sender, receipt,
          source_row, quarantined_at, content_type, record_key, bytes, header_names, header_values)
        values (:id, :stream, :refusedBy, :reason, :field, :sender, :receipt,
          :row, :at, :contentType, :key, :bytes, :headerNames, :headerValues)
        on conflict (quarantine_id) do nothing
        """,
        poll.records().stream()
            .map(Refused::new)
            .map(Quarantine::row)
            .toArray(SqlParameterSource[]::new));
  }

  private static SqlParameterSource row(Refused refused) {
    return new MapSqlParameterSource()
        .addValue("id", refused.id())
        .addValue("stream", refused.stream())
        .addValue("refusedBy", refused.refusedBy())
        .addValue("reason", refused.reason())
        .addValue("field", refused.field())
        .addValue("sender", refused.sender())
        .addValue("receipt", refused.receipt().orElse(null))
        .addValue("row", refused.row())
        .addValue("at", refused.at())
        .addValue("contentType", refused.contentType())
        .addValue("key", refused.raw().key(), Types.BINARY)
        .addValue("bytes", refused.raw().value(), Types.BINARY)
        .addValue("headerNames", headers(refused, header -> header.key()))
        .addValue("headerValues", headers(refused, header -> Refused.clean(header.value())));
  }

  private static String[] headers(
      Refused refused, Function<org.apache.kafka.common.header.Header, String> part) {
    return refused.attributes().stream().map(part).toArray(String[]::new);
  }
}
