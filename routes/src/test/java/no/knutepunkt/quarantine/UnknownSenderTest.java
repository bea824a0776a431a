package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.testing.HubTest;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** A foreign producer wrote a row as if the gate had refused it, and names no sender. */
@HubTest
class UnknownSenderTest {

  private static final String ROW = "{\"name\":\"Vik Verk AS\"}";

  private final TestRestTemplate http;
  private final Producer<byte[], byte[]> foreign;
  private final UUID id = UUID.randomUUID();
  private final UUID receipt = UUID.randomUUID();

  UnknownSenderTest(@Autowired TestRestTemplate http, @Autowired Producer<byte[], byte[]> foreign) {
    this.http = http;
    this.foreign = foreign;
  }

  @BeforeEach
  void theRowLiesInQuarantine() {
    var record = new ProducerRecord<byte[], byte[]>("member-updates.rejected", ROW.getBytes(UTF_8));
    Map.of(
            "rejected_id", id.toString(),
            "rejected_by", "intake",
            "rejected_reason", "required",
            "content-type", "application/x-ndjson",
            "ce_receipt", receipt.toString())
        .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    var unused = foreign.send(record);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> content(HubTest.OPERATOR).getStatusCode().value() == 200);
  }

  @Test
  void theSecretariatReadsIt() {
    assertThat(content(HubTest.OPERATOR).getBody().path("text").asText()).isEqualTo(ROW);
  }

  @Test
  void itIsNotSentAgainSinceItWouldBeByNobodysRightsAndThatIsSaid() {
    for (int click = 1; click <= 2; click++) {
      ResponseEntity<JsonNode> answer = replay(HubTest.OPERATOR);
      assertThat(answer.getStatusCode().value()).isEqualTo(409);
      assertThat(answer.getBody().path("code").asText()).isEqualTo("sender-not-known");
    }
    assertThat(content(HubTest.OPERATOR).getBody().path("state").asText()).isEqualTo("waiting");
  }

  @Test
  void asATableItIsRefusedForWhatItIsAndNotAsMissing() {
    ResponseEntity<JsonNode> answer =
        exchange(
            HttpMethod.GET,
            "/api/v1/receipts/" + receipt + "/rejected?format=csv",
            HubTest.OPERATOR);
    assertThat(answer.getStatusCode().value()).isEqualTo(409);
    assertThat(answer.getBody().path("code").asText()).isEqualTo("rejected-no-table");
  }

  @Test
  void forACompanyItDoesNotExist() {
    String company = company();
    assertThat(content(company).getStatusCode().value()).isEqualTo(404);
    assertThat(replay(company).getStatusCode().value()).isEqualTo(404);
  }

  private ResponseEntity<JsonNode> content(String token) {
    return exchange(HttpMethod.GET, "/api/v1/quarantine/" + id, token);
  }

  private ResponseEntity<JsonNode> replay(String token) {
    return exchange(HttpMethod.POST, "/api/v1/quarantine/" + id + "/replay", token);
  }

  private String company() {
    return http.exchange(
            RequestEntity.post("/api/v1/tokens")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Content-Type", "application/json")
                .body("{\"kind\":\"company\",\"id\":\"310028142\"}"),
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
