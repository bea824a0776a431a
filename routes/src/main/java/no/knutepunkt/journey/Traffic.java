package no.knutepunkt.journey;

import java.time.Instant;
import java.util.List;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Receiver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from {@code receipt} what came in of whom. */
@Component
public class Traffic {

  private final JdbcClient jdbc;
  private final List<Receiver> receivers;

  Traffic(JdbcClient jdbc, List<Flow> flows) {
    this.jdbc = jdbc;
    this.receivers = flows.stream().map(Flow::receiver).toList();
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
        .param("sinces", asked.moments(Asked::moment))
        .query(Came.class)
        .list();
  }

  /**
   * Uploads from before each question's moment, a month back at most, for which a receiver still
   * owes an answer, in the questions' order.
   */
  public List<Long> owed(List<Asked> questions) {
    Columns<Asked> asked = new Columns<>(questions);
    Columns<Receiver> all = new Columns<>(receivers);
    return jdbc.sql(
            """
            select count(r.receipt)
            from unnest(:streams::text[], :senders::text[], :befores::timestamptz[])
                 with ordinality as asked(stream, sender, before, number)
            left join receipt r
              on r.stream = asked.stream and r.sender = asked.sender and r.complete
                 and r.received_at between asked.before - interval '31 days' and asked.before
                 and exists (
                   select from unnest(:receivers::text[], :topics::text[]) as f(receiver, topic)
                   where f.topic = r.stream and r.accepted > (
                     select coalesce(sum(o.events), 0) from receipt_outcome o
                     where o.receipt = r.receipt and o.receiver = f.receiver))
            group by asked.number order by asked.number
            """)
        .param("streams", asked.texts(Asked::stream))
        .param("senders", asked.texts(Asked::sender))
        .param("befores", asked.moments(Asked::moment))
        .param("receivers", all.texts(Receiver::name))
        .param("topics", all.texts(Receiver::topic))
        .query(Long.class)
        .list();
  }

  /**
   * What of whom, from when on or until when.
   *
   * @param sender as {@link no.knutepunkt.access.Caller#source}
   */
  public record Asked(String stream, String sender, Instant moment) {}

  /** Rows that went on, and rows that did not. */
  public record Came(long accepted, long rejected) {}
}
