package no.knutepunkt.journey;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.SharedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code receipt} and {@code journey}: what came in through the gate, from whom, how far the
 * gate has come, and what each event of it is found by. The count of a receipt and the rows of its
 * journeys are one statement: there are as many as were accepted, at any moment.
 */
@Component
public class Receipts implements AutoCloseable {

  private static final String JOURNEYS =
      """
      with begun as (
        insert into journey
          (source_row, event_id, receipt, organisation_number, subject, own_id, event_name)
        select * from unnest(:rows::bigint[], :events::uuid[], :receiptOf::uuid[],
                             :organisations::text[], :subjects::text[], :ownIds::text[],
                             :eventNames::text[])
      )
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SharedWrites<Complete> complete = new SharedWrites<>("receipts", this::insert);
  private final SharedWrites<Landed> landed = new SharedWrites<>("journeys", this::add);

  Receipts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens a receipt before the first event is sent. */
  public void open(Upload upload) {
    jdbc.sql(
            """
            insert into receipt (receipt, stream, sender, file_name, received_at)
            values (:receipt, :stream, :sender, :file, :now)
            """)
        .param("receipt", upload.receipt())
        .param("stream", upload.stream())
        .param("sender", upload.sender())
        .param("file", upload.fileName())
        .param("now", now())
        .update();
  }

  /**
   * Writes the receipt and the journeys of a body that lies on Kafka, acknowledged, to its last
   * row. Nobody knows its number before, so what receivers count for it meanwhile is never told
   * without it. Bodies that end at the same time share one statement; the future completes when the
   * receipt stands.
   */
  public CompletableFuture<Void> complete(Upload upload, Landed all) {
    return complete.add(new Complete(upload, all));
  }

  /**
   * Adds events that lie on Kafka, acknowledged, with their journeys, and rows that lie in
   * quarantine. Completes when they are written; of one receipt only one such write may be under
   * way.
   */
  public CompletableFuture<Void> add(Landed more) {
    return landed.add(more);
  }

  private void insert(List<Complete> bodies) {
    Columns<Complete> rows = new Columns<>(bodies);
    jdbc.sql(
            JOURNEYS
                + """
                insert into receipt
                  (receipt, stream, sender, file_name, received_at, accepted, rejected, complete)
                select receipt, stream, sender, file_name, :now, accepted, rejected, true
                from unnest(:receipts::uuid[], :streams::text[], :senders::text[], :files::text[],
                            :accepted::bigint[], :rejected::bigint[])
                     as body(receipt, stream, sender, file_name, accepted, rejected)
                """)
        .param("now", now())
        .param("receipts", rows.ids(body -> body.upload().receipt()))
        .param("streams", rows.texts(body -> body.upload().stream()))
        .param("senders", rows.texts(body -> body.upload().sender()))
        .param("files", rows.texts(body -> body.upload().fileName()))
        .param("accepted", rows.longs(body -> (long) body.all().accepted().size()))
        .param("rejected", rows.longs(body -> body.all().rejected()))
        .params(journeys(bodies.stream().map(Complete::all).toList()))
        .update();
  }

  private void add(List<Landed> counted) {
    Columns<Landed> rows = new Columns<>(counted);
    jdbc.sql(
            JOURNEYS
                + """
                update receipt as r
                set accepted = r.accepted + more.accepted, rejected = r.rejected + more.rejected
                from unnest(:receipts::uuid[], :accepted::bigint[], :rejected::bigint[])
                     as more(receipt, accepted, rejected)
                where r.receipt = more.receipt
                """)
        .param("receipts", rows.ids(Landed::receipt))
        .param("accepted", rows.longs(more -> (long) more.accepted().size()))
        .param("rejected", rows.longs(Landed::rejected))
        .params(journeys(counted))
        .update();
  }

  private static Map<String, Object> journeys(List<Landed> bodies) {
    Columns<Begun> begun =
        new Columns<>(
            bodies.stream()
                .flatMap(body -> body.accepted().stream().map(a -> new Begun(body.receipt(), a)))
                .toList());
    return Map.of(
        "rows", begun.longs(one -> one.event().row()),
        "events", begun.ids(one -> one.event().event()),
        "receiptOf", begun.ids(Begun::receipt),
        "organisations", begun.texts(one -> one.event().organisationNumber()),
        "subjects", begun.texts(one -> one.event().subject()),
        "ownIds", begun.texts(one -> one.event().ownId()),
        "eventNames", begun.texts(one -> one.event().eventName()));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
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
    landed.close();
  }

  /** A body that was read to its end before the first of its rows was sent. */
  private record Complete(Upload upload, Landed all) {}

  private record Begun(UUID receipt, Accepted event) {}
}
