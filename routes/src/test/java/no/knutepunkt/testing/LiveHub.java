package no.knutepunkt.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.RecordSender;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running hub as the test of a flow meets it: its topics from behind, its doors from outside. */
@TestComponent
public class LiveHub {

  private final EventWriter writer;
  private final RecordSender sender;
  private final TestRestTemplate http;
  private final JdbcClient jdbc;
  private final MeterRegistry metrics;
  private final Clock clock;

  LiveHub(
      EventWriter writer,
      RecordSender sender,
      TestRestTemplate http,
      JdbcClient jdbc,
      MeterRegistry metrics,
      Clock clock) {
    this.writer = writer;
    this.sender = sender;
    this.http = http;
    this.jdbc = jdbc;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Puts a message on its topic as a foreign program can, without the checks of the gate. Each has
   * a key of its own, so that none is parked behind another.
   */
  public void put(String topic, SpecificRecord message) {
    var event =
        new Event<>(UUID.randomUUID(), "/secretariat", clock.instant(), Origin.NONE, message);
    sender
        .send(List.of(writer.write(topic, UUID.randomUUID().toString().getBytes(UTF_8), event)))
        .join();
  }

  /** What a door answers to the secretariat. */
  public String read(String door) {
    ResponseEntity<String> answer =
        http.exchange(
            RequestEntity.get(door).header("Authorization", "Bearer " + HubTest.OPERATOR).build(),
            String.class);
    return answer.getBody();
  }

  /** Does something while a table is away, so long that the receiver has tried in vain. */
  public void whileTableIsAway(String table, String receiver, Runnable something) {
    jdbc.sql("alter table " + table + " rename to " + table + "_away").update();
    something.run();
    await().until(() -> triesInVain(receiver) > 0);
    jdbc.sql("alter table " + table + "_away rename to " + table).update();
    await().until(() -> triesInVain(receiver) == 0);
  }

  /** How many rows a query finds in the hub's own database. */
  public long count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }

  private double triesInVain(String receiver) {
    return metrics.find("hub.outage.tries").tag("receiver", receiver).gauges().stream()
        .mapToDouble(Gauge::value)
        .sum();
  }
}
