package no.knutepunkt.journey;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.SharedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code receipt}: what came in through the gate, from whom, and how far the gate has come.
 */
@Component
public class Receipts implements AutoCloseable {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SharedWrites<Complete> complete = new SharedWrites<>("receipts", this::insert);

  Receipts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens a receipt before the first event is sent. */
  public void open(UUID receipt, String stream, String sender) {
    jdbc.sql(
            """
            insert into receipt (receipt, stream, sender, received_at)
            values (:receipt, :stream, :sender, :now)
            """)
        .param("receipt", receipt)
        .param("stream", stream)
        .param("sender", sender)
        .param("now", now())
        .update();
  }

  /**
   * Writes the receipt of a body that lies on Kafka, acknowledged, to its last row. Nobody knows
   * its number before, so what receivers count for it meanwhile is never told without it. Bodies
   * that end at the same time share one statement; the future completes when the receipt stands.
   */
  public CompletableFuture<Void> complete(
      UUID receipt, String stream, String sender, long accepted, long rejected) {
    return complete.add(new Complete(receipt, stream, sender, accepted, rejected));
  }

  private void insert(List<Complete> receipts) {
    Columns<Complete> rows = new Columns<>(receipts);
    jdbc.sql(
            """
            insert into receipt
              (receipt, stream, sender, received_at, accepted, rejected, complete)
            select receipt, stream, sender, :now, accepted, rejected, true
            from unnest(:receipts::uuid[], :streams::text[], :senders::text[],
                        :accepted::bigint[], :rejected::bigint[])
                 as body(receipt, stream, sender, accepted, rejected)
            """)
        .param("now", now())
        .param("receipts", rows.ids(Complete::receipt))
        .param("streams", rows.texts(Complete::stream))
        .param("senders", rows.texts(Complete::sender))
        .param("accepted", rows.longs(Complete::accepted))
        .param("rejected", rows.longs(Complete::rejected))
        .update();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
  }

  /** Adds events that lie on Kafka, acknowledged, and rows that lie in quarantine. */
  public void add(UUID receipt, long accepted, long rejected) {
    jdbc.sql(
            """
            update receipt set accepted = accepted + :accepted, rejected = rejected + :rejected
            where receipt = :receipt
            """)
        .param("accepted", accepted)
        .param("rejected", rejected)
        .param("receipt", receipt)
        .update();
  }

  /** Closes the receipt: the whole body was read. One that is never closed was broken off. */
  public void close(UUID receipt) {
    jdbc.sql("update receipt set complete = true where receipt = :receipt")
        .param("receipt", receipt)
        .update();
  }

  @Override
  public void close() {
    complete.close();
  }

  /** A body that was read to its end before the first of its rows was sent. */
  private record Complete(
      UUID receipt, String stream, String sender, long accepted, long rejected) {}
}
