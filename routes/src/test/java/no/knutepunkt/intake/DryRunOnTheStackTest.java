package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** Dry run, then the real run that it binds, with everything real. */
@HubTest
class DryRunOnTheStackTest {

  private final TestRestTemplate http;
  private final LiveHub hub;

  DryRunOnTheStackTest(@Autowired TestRestTemplate http, @Autowired LiveHub hub) {
    this.http = http;
    this.hub = hub;
  }

  @Test
  void whatWouldChangeIsToldAndTheTokenSendsJustThat() {
    members("", "Orgnr;Navn;Ansatte\n310000019;Fjord AS;42\n310000027;Vik AS;7\n");
    await().until(() -> hub.count("member where name in ('Fjord AS', 'Vik AS')") == 2);
    String file =
        "Orgnr;Navn;Ansatte\n310000019;Fjord AS;51\n310000027;Vik AS;7\n310000035;Ny AS;1\nx;y;z\n";

    JsonNode dry = members("?dryRun=true", file).getBody();
    assertThat(dry.path("counts"))
        .hasToString("{\"new\":1,\"changed\":1,\"unchanged\":1,\"overtaken\":0,\"rejected\":1}");
    assertThat(dry.path("changes"))
        .hasToString(
            "[{\"row\":2,\"organisationNumber\":\"310000019\",\"fields\":"
                + "[{\"field\":\"employees\",\"before\":42,\"after\":51}]}]");

    String token = dry.path("token").asText();
    ResponseEntity<JsonNode> real = members("?token=" + token, file);
    assertThat(real.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(real.getBody().path("counts")).isEqualTo(dry.path("counts"));
    assertThat(real.getBody().has("token")).isFalse();
    await().until(() -> hub.count("member where employees = 51") == 1);

    ResponseEntity<JsonNode> again = members("?token=" + token, file);
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(again.getBody().path("code").asText()).isEqualTo("dry-run-differs");
    assertThat(again.getBody().path("value").asText()).isEqualTo("state");
  }

  @Test
  void anEventThatEveryReceiverHasHadIsUnchanged() {
    String news =
        "newsId;overskrift;målgruppe;publisert\n"
            + "N-1;Kurs;public;1.11.2026 12:00\nN-1;Kurs;public;1.11.2026 12:00\n";
    JsonNode before = send("news-items", "?dryRun=true", news, "text/csv").getBody();
    send("news-items", "", news, "text/csv");
    await().until(() -> hub.count("news_item") == 1);
    JsonNode after = send("news-items", "?dryRun=true", news, "text/csv").getBody();

    assertThat(before.path("counts").path("new").asInt()).isEqualTo(1);
    assertThat(before.path("counts").path("unchanged").asInt()).isEqualTo(1);
    assertThat(after.path("counts").path("unchanged").asInt()).isEqualTo(2);
    assertThat(after.path("changes")).isEmpty();
  }

  @Test
  void aRealRunWithoutATokenAnswersAsItAlwaysDid() {
    JsonNode answer = members("", "Orgnr;Navn\n310000043;Nes AS\n").getBody();

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly("receipt", "accepted", "rejected", "rejectedRows", "understood");
  }

  @Test
  void anIdStandsForWhatItWasFirstUsedFor() {
    String event = "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\"}";
    assertThat(named("17", event).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(named("17", event).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);

    ResponseEntity<JsonNode> other = named("17", event.replace("Fjord", "Vik"));
    assertThat(other.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(other.getBody().path("code").asText()).isEqualTo("id-used-before");
    assertThat(other.getBody().path("field").asText()).isEqualTo("ce-id");
    assertThat(other.getBody().path("value").asText()).isEqualTo("17");
    assertThat(other.getBody().path("rule").asText()).isEqualTo("id-used-before");
    assertThat(other.getBody().path("example").asText()).isEqualTo("17-2");
  }

  @Test
  void aTextThatIsNoTokenIsA400() {
    ResponseEntity<JsonNode> answer = members("?token=kp_secret", "Orgnr;Navn\n");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody().path("code").asText()).isEqualTo("dry-run-token");
    assertThat(answer.getBody().toString()).doesNotContain("kp_secret");
  }

  private ResponseEntity<JsonNode> members(String wishes, String file) {
    return send("member-updates", wishes, file, "text/csv");
  }

  private ResponseEntity<JsonNode> named(String id, String event) {
    return http.exchange(
        RequestEntity.post("/api/v1/streams/member-updates")
            .header("Authorization", "Bearer " + HubTest.OPERATOR)
            .header("Content-Type", "application/json")
            .header("ce-id", id)
            .body(event),
        JsonNode.class);
  }

  private ResponseEntity<JsonNode> send(String stream, String wishes, String body, String type) {
    return http.exchange(
        RequestEntity.post("/api/v1/streams/" + stream + wishes)
            .header("Authorization", "Bearer " + HubTest.OPERATOR)
            .header("Content-Type", type)
            .body(body.getBytes(UTF_8)),
        JsonNode.class);
  }
}
