package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.journey.Landings;
import no.knutepunkt.journey.Receipts;
import no.knutepunkt.journey.Upload;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.News;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.RecordSender;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TwoReceivers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@HubTest
@Import(TwoReceivers.class)
class ReplayTest {

  private static final String OWN = "310028142";
  private static final Instant LAST_NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final String OTHER = "210028145";

  private final TestRestTemplate http;
  private final Receipts receipts;
  private final EventWriter writer;
  private final RecordSender sender;
  private final TwoReceivers flows;
  private final byte[] key = UUID.randomUUID().toString().getBytes(UTF_8);
  private UUID receipt;

  ReplayTest(
      @Autowired TestRestTemplate http,
      @Autowired Receipts receipts,
      @Autowired EventWriter writer,
      @Autowired RecordSender sender,
      @Autowired TwoReceivers flows) {
    this.http = http;
    this.receipts = receipts;
    this.writer = writer;
    this.sender = sender;
    this.flows = flows;
  }

  @BeforeEach
  void aCompanysItemIsRefusedByOneOfTwoReceivers() {
    UUID event = UUID.randomUUID();
    flows.refuseOnce(event);
    receipt = send(event);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count(TwoReceivers.REFUSER, "quarantined") == 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> count(TwoReceivers.TAKER, "delivered") == 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> causes(token(OWN)).size() == 1);
  }

  @Test
  void theSenderSeesWhyAndWhoRefused() {
    JsonNode cause = causes(token(OWN)).get(0);
    assertThat(cause.path("refusedBy").asText()).isEqualTo(TwoReceivers.REFUSER);
    assertThat(cause.path("reason").asText()).isEqualTo("nul-character");
    assertThat(cause.at("/newest/0/state").asText()).isEqualTo("waiting");
  }

  @Test
  void anotherCompanySeesNothingAndReplaysNothing() {
    String stranger = token(OTHER);
    assertThat(causes(stranger)).isEmpty();
    assertThat(get("/api/v1/quarantine/" + quarantined(), stranger).getStatusCode().value())
        .isEqualTo(404);
    assertThat(replay(stranger).getStatusCode().value()).isEqualTo(404);
  }

  @Test
  void aDoubleClickSendsOnceAndOnlyToTheReceiverThatRefused() {
    String own = token(OWN);
    CompletableFuture<ResponseEntity<JsonNode>> first = supplyAsync(() -> replay(own));
    CompletableFuture<ResponseEntity<JsonNode>> second = supplyAsync(() -> replay(own));
    for (ResponseEntity<JsonNode> answer : List.of(first.join(), second.join())) {
      assertThat(answer.getStatusCode().value()).isEqualTo(200);
      assertThat(answer.getBody().path("state").asText()).isIn("replaying", "replayed");
    }
    awaitAllBeforeNow();
    assertThat(count(TwoReceivers.REFUSER, "delivered")).isEqualTo(1);
    for (String outcome : List.of("quarantined", "withheld", "waiting")) {
      assertThat(count(TwoReceivers.REFUSER, outcome)).as(outcome).isZero();
      assertThat(count(TwoReceivers.TAKER, outcome)).as(outcome).isZero();
    }
    assertThat(causes(own).get(0).at("/newest/0/state").asText()).isEqualTo("replayed");
  }

  @Test
  void aThirdClickSendsNothing() {
    replay(token(OWN));
    assertThat(replay(token(OWN)).getBody().path("state").asText()).isEqualTo("replayed");
    awaitAllBeforeNow();
    assertThat(count(TwoReceivers.REFUSER, "withheld")).isZero();
  }

  /** Records of one key keep their order: when the last is there, so are all before it. */
  private void awaitAllBeforeNow() {
    UUID last = send(UUID.randomUUID());
    for (String receiver : List.of(TwoReceivers.REFUSER, TwoReceivers.TAKER)) {
      await().atMost(Duration.ofSeconds(30)).until(() -> count(last, receiver, "delivered") == 1);
    }
  }

  private UUID send(UUID id) {
    UUID into = UUID.randomUUID();
    receipts.open(new Upload(into, Topics.NEWS_ITEMS, "/companies/" + OWN, null));
    receipts.add(Landings.of(into, 1, 0)).join();
    Event<NewsItem> event =
        new Event<>(
            id, "/companies/" + OWN + "/crm", LAST_NEW_YEAR, Origin.of(into, 1), News.item("n1"));
    sender.send(List.of(writer.write(Topics.NEWS_ITEMS, key, event))).join();
    return into;
  }

  private long count(String receiver, String outcome) {
    return count(receipt, receiver, outcome);
  }

  private long count(UUID of, String receiver, String outcome) {
    for (JsonNode stage :
        get("/api/v1/receipts/" + of, HubTest.OPERATOR).getBody().path("receivers")) {
      long sum = 0;
      for (String one : List.of("delivered", "waiting", "withheld", "quarantined")) {
        sum += stage.path(one).asLong();
      }
      assertThat(sum).as("accepted = delivered + waiting + withheld + quarantined").isEqualTo(1);
      if (stage.path("receiver").asText().equals(receiver)) {
        return stage.path(outcome).asLong();
      }
    }
    return -1;
  }

  private JsonNode causes(String token) {
    return get("/api/v1/quarantine?receipt=" + receipt, token).getBody();
  }

  private String quarantined() {
    return causes(HubTest.OPERATOR).at("/0/newest/0/id").asText();
  }

  private ResponseEntity<JsonNode> replay(String token) {
    return exchange(HttpMethod.POST, "/api/v1/quarantine/" + quarantined() + "/replay", token);
  }

  private ResponseEntity<JsonNode> get(String path, String token) {
    return exchange(HttpMethod.GET, path, token);
  }

  private String token(String company) {
    return http.exchange(
            RequestEntity.post("/api/v1/tokens")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Content-Type", "application/json")
                .body("{\"kind\":\"company\",\"id\":\"%s\"}".formatted(company)),
            JsonNode.class)
        .getBody()
        .path("token")
        .asText();
  }

  private ResponseEntity<JsonNode> exchange(HttpMethod method, String path, String token) {
    return http.exchange(
        RequestEntity.method(method, path).header("Authorization", "Bearer " + token).build(),
        JsonNode.class);
  }
}
