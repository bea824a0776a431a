package no.knutepunkt.quarantine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.knutepunkt.journey.RefusedRows;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.RejectionHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rows out of {@code quarantine} that the gate refused and nobody has sent again. */
@Component
class RefusedAtTheGate implements RefusedRows {

  private final JdbcClient jdbc;

  RefusedAtTheGate(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RefusedRow> under(Collection<UUID> receipts, Long row, int most) {
    return jdbc.sql(
            """
            select quarantine_id, receipt, source_row, reason, nullif(field, ''), quarantined_at
            from quarantine
            where receipt = any(:receipts) and (:row::bigint is null or source_row = :row)
              and refused_by = :gate and state <> 'replayed'
            order by quarantined_at desc, source_row, quarantine_id
            limit :most
            """)
        .param("receipts", new Columns<>(receipts).ids(Function.identity()))
        .param("row", row)
        .param("gate", RejectionHeaders.INTAKE)
        .param("most", most)
        .query(
            (found, n) ->
                new RefusedRow(
                    found.getObject(1, UUID.class),
                    found.getObject(2, UUID.class),
                    found.getLong(3),
                    found.getString(4),
                    found.getString(5),
                    found.getObject(6, OffsetDateTime.class).toInstant()))
        .list();
  }
}
