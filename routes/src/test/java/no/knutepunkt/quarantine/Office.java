package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.journey.Landings;
import no.knutepunkt.journey.Receipts;
import no.knutepunkt.journey.Upload;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.News;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.RecordSender;
import no.knutepunkt.platform.Sendable;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TwoReceivers;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A company that sends, a secretariat that looks after quarantine, both over HTTP. */
@Component
class Office {

  static final String COMPANY = "310028142";
  private static final Instant LAST_NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final TestRestTemplate http;
  private final Receipts receipts;
  private final EventWriter writer;
  private final RecordSender sender;

  Office(TestRestTemplate http, Receipts receipts, EventWriter writer, RecordSender sender) {
    this.http = http;
    this.receipts = receipts;
    this.writer = writer;
    this.sender = sender;
  }

  /**
   * Sends news of these ids under one receipt, each about something else or all about one thing.
   */
  UUID send(List<UUID> ids, String key) {
    UUID receipt = UUID.randomUUID();
    String source = "/companies/" + COMPANY;
    receipts.open(new Upload(receipt, Topics.NEWS_ITEMS, source, null));
    receipts.add(Landings.of(receipt, ids.size(), 0)).join();
    List<Sendable> events = new ArrayList<>();
    for (UUID id : ids) {
      Origin origin = Origin.of(receipt, events.size() + 1);
      var event = new Event<>(id, source + "/crm", LAST_NEW_YEAR, origin, News.item(id.toString()));
      byte[] about = (key == null ? id.toString() : key).getBytes(UTF_8);
      events.add(writer.write(Topics.NEWS_ITEMS, about, event));
    }
    sender.send(events).join();
    return receipt;
  }

  /** How many of the receipt ended so at the receiver that refuses. */
  long count(UUID receipt, String outcome) {
    return stage(receipt).path(outcome).asLong(-1);
  }

  /** What the receipt says of the receiver that refuses. */
  JsonNode stage(UUID receipt) {
    for (JsonNode stage : get("/api/v1/receipts/" + receipt).path("receivers")) {
      if (stage.path("receiver").asText().equals(TwoReceivers.REFUSER)) {
        return stage;
      }
    }
    return MissingNode.getInstance();
  }

  void awaitCount(UUID receipt, String outcome, long events) {
    await().atMost(PATIENCE).until(() -> count(receipt, outcome) == events);
  }

  /** The one cause of a receipt, once so many of its events lie there. */
  JsonNode awaitCause(UUID receipt, long events) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> get("/api/v1/quarantine?receipt=" + receipt).path(0),
            cause -> cause.path("events").asLong() == events);
  }

  JsonNode awaitEnd(JsonNode run) {
    String door = "/api/v1/quarantine/runs/" + run.path("run").asText();
    return await()
        .atMost(PATIENCE)
        .until(() -> get(door), now -> !now.path("state").asText().equals("running"));
  }

  JsonNode get(String door) {
    return ask(HttpMethod.GET, door, HubTest.OPERATOR, null).getBody();
  }

  ResponseEntity<JsonNode> post(String door, String json) {
    return ask(HttpMethod.POST, door, HubTest.OPERATOR, json);
  }

  ResponseEntity<JsonNode> ask(HttpMethod method, String door, String token, String json) {
    var request = RequestEntity.method(method, door).header("Authorization", "Bearer " + token);
    return http.exchange(
        json == null
            ? request.build()
            : request.header("Content-Type", "application/json").body(json),
        JsonNode.class);
  }

  /** What the gate says of a body. */
  JsonNode send(String contentType, String body) {
    return http.exchange(
            RequestEntity.post("/api/v1/streams/member-updates")
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", contentType)
                .body(body),
            JsonNode.class)
        .getBody();
  }

  String token() {
    String wish = "{\"kind\":\"company\",\"id\":\"%s\"}".formatted(COMPANY);
    return post("/api/v1/tokens", wish).getBody().path("token").asText();
  }
}
