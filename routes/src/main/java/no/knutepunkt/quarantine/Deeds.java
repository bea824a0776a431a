package no.knutepunkt.quarantine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import no.knutepunkt.intake.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who did what with an entry, when and why, and what they changed in it. */
@Component
class Deeds {

  private final JdbcClient jdbc;
  private final Difference difference;

  Deeds(JdbcClient jdbc, Difference difference) {
    this.jdbc = jdbc;
    this.difference = difference;
  }

  /** In their order. */
  List<Done> of(Shelved kept) {
    return jdbc.sql(
            """
            select at, actor, action, nullif(why, ''), content_type, document
            from quarantine_action where quarantine_id = :id order by action_id
            """)
        .param("id", kept.id())
        .query(
            (row, n) ->
                new Done(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBytes(6) == null
                        ? List.of()
                        : difference.of(kept, new Document(row.getString(5), row.getBytes(6)))))
        .list();
  }

  /**
   * A deed that was done.
   *
   * @param action replay, resend, reject or hand-back
   * @param changes what was edited; the original stays as it is
   */
  record Done(
      Instant at, String actor, String action, String why, List<Difference.Changed> changes) {}
}
