package no.knutepunkt.quarantine;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the entries of one group, the newest first. */
@Component
class Entries {

  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether there is such a group, for this sender, or for anybody when none is named. */
  boolean isThere(UUID group, String sender) {
    return jdbc.sql(
            """
            select exists (select from quarantine_group
                           where group_id = :group and (:sender::text is null or sender = :sender))
            """)
        .param("group", group)
        .param("sender", sender)
        .query(Boolean.class)
        .single();
  }

  /** The entries behind this page's beginning, and one more than it holds. */
  List<Cause.Entry> of(UUID group, String sender, Page page) {
    Place after = Place.parse(page.after());
    String whose = sender == null ? "true" : "sender = :sender";
    return jdbc.sql(
            """
            select quarantine_id, sender, receipt, source_row, quarantined_at, state,
                   replay_receipt, nullif(why, '')
            from quarantine
            where group_id = :group and %s
              and (quarantined_at, quarantine_id) < (:at, :id)
            order by quarantined_at desc, quarantine_id desc
            limit :most
            """
                .formatted(whose))
        .param("group", group)
        .param("sender", sender)
        .param("at", after.moment())
        .param("id", after.id())
        .param("most", page.limitAndOne())
        .query(
            (row, n) ->
                new Cause.Entry(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getLong(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6),
                    row.getObject(7, UUID.class),
                    row.getString(8)))
        .list();
  }
}
