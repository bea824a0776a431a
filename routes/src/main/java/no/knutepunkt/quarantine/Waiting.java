package no.knutepunkt.quarantine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from {@code quarantine_group} what waits, by cause, over all senders. */
@Component
public class Waiting {

  private final JdbcClient jdbc;

  Waiting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every cause of which something waits; what only the sender can mend is the sender's affair. */
  public List<Lot> byCause() {
    return jdbc.sql(
            """
            select stream, refused_by, reason, field, sum(waiting)::bigint as waiting
            from quarantine_group
            where waiting > 0 and refused_by <> 'intake'
            group by stream, refused_by, reason, field
            order by stream, refused_by, reason, field
            """)
        .query(
            (row, n) ->
                new Lot(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5)))
        .list();
  }

  /** Messages that wait for one reason. */
  public record Lot(String stream, String refusedBy, String reason, String field, long waiting) {}
}
