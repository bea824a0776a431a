package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two messages in quarantine that would go through today: a row that the gate refused, and a record
 * that a receiver refused and another of its key waits behind.
 */
final class Replays {

  private static final String NEWS = "news-items";
  private static final String COURSES = "course-registrations";

  private final JdbcClient jdbc;
  private final History history;
  private final Senders senders;
  private final Foreign foreign;
  private final Kafka kafka;
  private Sent row;
  private Sent registration;
  private UUID byGate;
  private UUID byReceiver;

  Replays(JdbcClient jdbc, History history, Senders senders, Foreign foreign, Kafka kafka) {
    this.jdbc = jdbc;
    this.history = history;
    this.senders = senders;
    this.foreign = foreign;
    this.kafka = kafka;
  }

  void prepare(HubProcess hub, Rows rows) throws Exception {
    row = Rows.event(NEWS, rows.newKey(NEWS), 1);
    takeId();
    senders.send(
        hub, List.of(rows.withRefused(NEWS, List.of(Rows.event(NEWS, rows.newKey(NEWS), 1)), row)));
    registration = foreign.putGarbage(COURSES);
    history.add(List.of(registration, foreign.putBehind(registration)));
    kafka.awaitRead();
    jdbc.sql("delete from used_id where event_id = :id").param("id", row.id()).update();
    byGate =
        inQuarantine("refused_by = 'intake' and reason = 'id-used-before' and state = 'waiting'");
    byReceiver = inQuarantine("'" + registration.id() + "' = any(header_values)");
    mend();
  }

  /** The id stands for something else, so the gate refuses the row. */
  private void takeId() {
    jdbc.sql("insert into used_id (stream, event_id, content) values (:stream, :id, :other)")
        .param("stream", NEWS)
        .param("id", row.id())
        .param("other", UUID.randomUUID())
        .update();
  }

  private void mend() throws IOException {
    jdbc.sql("update quarantine set bytes = :bytes where quarantine_id = :id")
        .param("bytes", foreign.sound(registration))
        .param("id", byReceiver)
        .update();
  }

  private UUID inQuarantine(String condition) {
    return jdbc.sql("select quarantine_id from quarantine where " + condition)
        .query(UUID.class)
        .single();
  }

  void ask(HubProcess hub) {
    Occasions.together(Stream.of(() -> replay(hub, byGate), () -> replay(hub, byReceiver)));
  }

  /** Two minutes later, when the dead hub's claims have run out, somebody clicks again. */
  void again(HubProcess hub) throws IOException {
    jdbc.sql("update quarantine set claimed_at = claimed_at - interval '3 minutes'").update();
    for (UUID one : List.of(byGate, byReceiver)) {
      String said = replay(hub, one);
      if (!said.contains("\"state\":\"replayed\"")) {
        throw new AssertionError(said);
      }
    }
    history.add(List.of(row.promised()));
  }

  private static String replay(HubProcess hub, UUID id) throws IOException {
    return hub.call("POST", "/api/v1/quarantine/" + id + "/replay", "application/json", "").body();
  }
}
