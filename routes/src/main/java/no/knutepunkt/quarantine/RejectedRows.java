package no.knutepunkt.quarantine;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of one upload that the gate refused and nobody has sent again, in their order. */
@Component
class RejectedRows {

  private static final int PAGE = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final JdbcClient jdbc;

  RejectedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The first rows, some hundred.
   *
   * @param sender whose rows, or null for anybody's
   */
  List<Shelved> first(UUID receipt, String sender) {
    return page(receipt, sender, -1, BEFORE_ALL);
  }

  /** The rows that follow on this one, whatever was sent again meanwhile. */
  List<Shelved> after(Shelved last, UUID receipt, String sender) {
    return page(receipt, sender, last.row(), last.id());
  }

  private List<Shelved> page(UUID receipt, String sender, long row, UUID id) {
    return jdbc.sql(
            """
            select quarantine_id as id, stream, refused_by, reason, sender, receipt, source_row as row,
                   quarantined_at,
                   content_type, record_key as key, bytes, header_names, header_values, state,
                   partition, handed_back, why, schema_id, hub_version,
                   emptied_at is not null as emptied
            from quarantine
            where receipt = :receipt and refused_by = 'intake' and state not in ('replayed', 'rejected')
              and bytes is not null
              and (:sender::text is null or sender = :sender)
              and (source_row, quarantine_id) > (:row, :id)
            order by source_row, quarantine_id
            limit :page
            """)
        .param("receipt", receipt)
        .param("sender", sender)
        .param("page", PAGE)
        .param("row", row)
        .param("id", id)
        .query(Shelved::read)
        .list();
  }
}
