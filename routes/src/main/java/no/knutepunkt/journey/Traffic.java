package no.knutepunkt.journey;

import java.time.Instant;
import java.util.List;
import no.knutepunkt.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from {@code receipt} what came in of whom. */
@Component
public class Traffic {

  private final JdbcClient jdbc;

  Traffic(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came in for each question, in their order. */
  public List<Came> since(List<Asked> questions) {
    Columns<Asked> asked = new Columns<>(questions);
    return jdbc.sql(
            """
            select coalesce(sum(r.accepted), 0)::bigint as accepted,
                   coalesce(sum(r.rejected), 0)::bigint as rejected
            from unnest(:streams::text[], :senders::text[], :sinces::timestamptz[])
                 with ordinality as asked(stream, sender, since, number)
            left join receipt r on r.stream = asked.stream and r.sender = asked.sender
                               and r.received_at >= asked.since
            group by asked.number order by asked.number
            """)
        .param("streams", asked.texts(Asked::stream))
        .param("senders", asked.texts(Asked::sender))
        .param("sinces", asked.moments(Asked::since))
        .query(Came.class)
        .list();
  }

  /**
   * What of whom, from when on.
   *
   * @param sender as {@link no.knutepunkt.access.Caller#source}
   */
  public record Asked(String stream, String sender, Instant since) {}

  /** Rows that went on, and rows that did not. */
  public record Came(long accepted, long rejected) {}
}
