package no.knutepunkt.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Parked;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells journeys: one statement, and so one moment, for a receipt and all its receivers. */
@Component
class Journeys {

  private static final String RECEIPT_AND_COUNTS =
      """
      select r.receipt, r.stream, r.sender, r.received_at, r.complete, r.accepted, r.rejected,
             o.receiver, o.outcome, o.reason, o.until, o.events
      from receipt r
      left join receipt_outcome o on o.receipt = r.receipt and o.events <> 0
      where r.receipt = :receipt
      order by o.receiver, o.outcome, o.reason
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Texts texts;
  private final List<Receiver> receivers;
  private final Parked parked;

  Journeys(JdbcClient jdbc, Clock clock, Texts texts, List<Flow> flows, Parked parked) {
    this.parked = parked;
    this.jdbc = jdbc;
    this.clock = clock;
    this.texts = texts;
    this.receivers = flows.stream().map(Flow::receiver).toList();
  }

  /** The journey of a receipt, told in this language. */
  Optional<Journey> of(UUID receipt, Locale language) {
    List<Row> rows =
        jdbc.sql(RECEIPT_AND_COUNTS).param("receipt", receipt).query(Journeys::row).list();
    return rows.stream().findFirst().map(first -> tell(first, rows, language));
  }

  /** The newest receipts of a sender, or of all when no sender is named. */
  List<Listed> newest(String sender, int most) {
    return jdbc.sql(
            """
            select receipt, stream, sender, received_at, complete, accepted, rejected from receipt
            where (:sender::text is null or sender = :sender)
            order by received_at desc, receipt
            limit :most
            """)
        .param("sender", sender)
        .param("most", most)
        .query(
            (row, n) ->
                new Listed(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    instant(row, 4),
                    state(row.getBoolean(5)),
                    row.getLong(6),
                    row.getLong(7)))
        .list();
  }

  private Journey tell(Row receipt, List<Row> rows, Locale language) {
    boolean isParked = rows.stream().anyMatch(row -> "parked".equals(row.reason()));
    Map<String, UUID> behind = isParked ? parked.behind(receipt.receipt()) : Map.of();
    List<StageCount> counts =
        receivers.stream()
            .filter(receiver -> receiver.topic().equals(receipt.stream()))
            .map(
                receiver ->
                    StageCount.of(receiver, rows, clock.instant(), behind.get(receiver.name())))
            .toList();
    long seen = counts.stream().mapToLong(StageCount::settled).max().orElse(0);
    long accepted = Math.max(receipt.accepted(), seen);
    return new Journey(
        receipt.receipt(),
        receipt.stream(),
        receipt.sender(),
        receipt.receivedAt(),
        state(receipt.complete()),
        accepted,
        receipt.rejected(),
        counts.stream().map(count -> count.stage(accepted, texts, language)).toList());
  }

  private static String state(boolean complete) {
    return complete ? "complete" : "receiving";
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        instant(row, 4),
        row.getBoolean(5),
        row.getLong(6),
        row.getLong(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getObject(11) == null ? Instant.EPOCH : instant(row, 11),
        row.getLong(12));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** One line of the answer; receiver and what follows are empty where nothing is settled. */
  record Row(
      UUID receipt,
      String stream,
      String sender,
      Instant receivedAt,
      boolean complete,
      long accepted,
      long rejected,
      String receiver,
      String outcome,
      String reason,
      Instant until,
      long events) {}

  /** A receipt in a list, without its receivers. */
  record Listed(
      UUID receipt,
      String stream,
      String sender,
      Instant receivedAt,
      String state,
      long accepted,
      long rejected) {}
}
