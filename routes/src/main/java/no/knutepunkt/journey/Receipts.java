package no.knutepunkt.journey;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code receipt}: what came in through the gate, from whom, and how far the gate has come.
 */
@Component
public class Receipts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Receipts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens a receipt before the first event is sent. */
  public void open(UUID receipt, String stream, String sender) {
    insert(receipt, stream, sender, 0, 0, false);
  }

  /**
   * Writes the receipt of a body that lies on Kafka, acknowledged, to its last row. Nobody knows
   * its number before, so what receivers count for it meanwhile is never told without it.
   */
  public void complete(UUID receipt, String stream, String sender, long accepted, long rejected) {
    insert(receipt, stream, sender, accepted, rejected, true);
  }

  private void insert(
      UUID receipt, String stream, String sender, long accepted, long rejected, boolean complete) {
    jdbc.sql(
            """
            insert into receipt
              (receipt, stream, sender, received_at, accepted, rejected, complete)
            values (:receipt, :stream, :sender, :now, :accepted, :rejected, :complete)
            """)
        .param("receipt", receipt)
        .param("stream", stream)
        .param("sender", sender)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .param("accepted", accepted)
        .param("rejected", rejected)
        .param("complete", complete)
        .update();
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
}
