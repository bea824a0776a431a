package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import no.knutepunkt.system.crashes.Rows.Body;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad messages that park whatever comes after them by the same keys, until they are rejected. */
final class Obstacles {

  private static final String REASON = "{\"reason\":\"nobody can read it\"}";

  private final JdbcClient jdbc;
  private final History history;
  private final Senders senders;
  private final Foreign foreign;
  private final Kafka kafka;
  private final List<UUID> bad = new ArrayList<>();
  private int version = 2;

  Obstacles(JdbcClient jdbc, History history, Senders senders, Foreign foreign, Kafka kafka) {
    this.jdbc = jdbc;
    this.history = history;
    this.senders = senders;
    this.foreign = foreign;
    this.kafka = kafka;
  }

  /** One in the way of a key of each stream; then the next version of each of these keys. */
  void put(HubProcess hub) throws IOException, ExecutionException, InterruptedException {
    bad.clear();
    version++;
    List<Body> behind = new ArrayList<>();
    for (String stream : Gaps.STREAMS) {
      Sent obstacle = foreign.putGarbageAhead(stream);
      history.add(List.of(obstacle));
      bad.add(obstacle.id());
      behind.add(
          Rows.body(stream, List.of(Rows.event(stream, foreign.keyBehind(stream), version))));
    }
    senders.send(hub, behind);
  }

  void awaitParked() {
    kafka.awaitRead();
  }

  /** All of them at the same time; the hub may die meanwhile. */
  void reject(HubProcess hub) {
    Occasions.together(waiting().stream().map(id -> (Occasions.Call) () -> reject(hub, id)));
  }

  /** What a crash took back is rejected again. */
  void rejectAgain(HubProcess hub) throws IOException {
    kafka.awaitRead();
    for (UUID id : waiting()) {
      reject(hub, id);
    }
  }

  private static void reject(HubProcess hub, UUID id) throws IOException {
    var said = hub.call("POST", "/api/v1/quarantine/" + id + "/reject", "application/json", REASON);
    if (said.statusCode() != 200) {
      throw new AssertionError(said.body());
    }
  }

  private List<UUID> waiting() {
    return jdbc.sql(
            """
            select quarantine_id from quarantine
            where state = 'waiting' and header_values && :bad::text[]
            """)
        .param("bad", bad.stream().map(UUID::toString).toArray(String[]::new))
        .query(UUID.class)
        .list();
  }
}
