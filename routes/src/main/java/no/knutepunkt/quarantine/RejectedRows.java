package no.knutepunkt.quarantine;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of one upload that the gate refused and nobody has sent again, in their order. */
@Component
class RejectedRows {

  static final int PAGE = 500;

  private final JdbcClient jdbc;

  RejectedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Some hundred rows.
   *
   * @param sender whose rows, or null for anybody's
   * @param place how many come before them
   */
  List<Shelved> page(UUID receipt, String sender, long place) {
    return jdbc.sql(
            """
            select quarantine_id as id, stream, refused_by, reason, sender, quarantined_at,
                   content_type, record_key as key, bytes, header_names, header_values, state
            from quarantine
            where receipt = :receipt and refused_by = 'intake' and state <> 'replayed'
              and bytes is not null and (:sender::text is null or sender = :sender)
            order by source_row, quarantine_id
            limit :page offset :place
            """)
        .param("receipt", receipt)
        .param("sender", sender)
        .param("page", PAGE)
        .param("place", place)
        .query(Shelved::read)
        .list();
  }
}
