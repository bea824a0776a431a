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
    members("", "Orgnr;Navn;Ansatte\n310007005;Fjord AS;42\n310007013;Vik AS;7\n");
    await()
        .until(
            () -> hub.count("member where organisation_number in ('310007005', '310007013')") == 2);
    String file =
        "Orgnr;Navn;Ansatte\n310007005;Fjord AS;51\n310007013;Vik AS;7\n310007021;Ny AS;1\nx;y;z\n";

    JsonNode dry = members("?dryRun=true", file).getBody();
    assertThat(dry.path("counts"))
        .hasToString("{\"new\":1,\"changed\":1,\"unchanged\":1,\"overtaken\":0,\"rejected\":1}");
    assertThat(dry.path("changes"))
        .hasToString(
            "[{\"row\":2,\"organisationNumber\":\"310007005\",\"fields\":"
                + "[{\"field\":\"employees\",\"before\":42,\"after\":51}]}]");

    String token = dry.path("token").asText();
    ResponseEntity<JsonNode> real = members("?token=" + token, file);
    assertThat(real.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(real.getBody().path("counts")).isEqualTo(dry.path("counts"));
    assertThat(real.getBody().has("token")).isFalse();
    await()
        .until(
            () ->
                hub.count("member where organisation_number = '310007005' and employees = 51")
                    == 1);

    ResponseEntity<JsonNode> again = members("?token=" + token, file);
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(again.getBody().path("code").asText()).isEqualTo("dry-run-differs");
    assertThat(again.getBody().path("value").asText()).isEqualTo("state");
  }

  @Test
  void anEventThatEveryReceiverHasHadIsUnchanged() {
    String news =
        """
        newsId;overskrift;målgruppe;publisert
        N-dry;Kurs;public;1.11.2026 12:00
        N-dry;Kurs;public;1.11.2026 12:00
        """;
    JsonNode before = send("news-items", "?dryRun=true", news, "text/csv").getBody();
    send("news-items", "", news, "text/csv");
    await().until(() -> hub.count("news_item where news_id = 'N-dry'") == 1);
    JsonNode after = send("news-items", "?dryRun=true", news, "text/csv").getBody();

    assertThat(before.path("counts").path("new").asInt()).isEqualTo(1);
    assertThat(before.path("counts").path("unchanged").asInt()).isEqualTo(1);
    assertThat(after.path("counts").path("unchanged").asInt()).isEqualTo(2);
    assertThat(after.path("changes")).isEmpty();
  }

  @Test
  void anEventThatWasReceivedChangesNothingAlsoWhereAnotherStateStandsNow() {
    String event = "{\"organisationNumber\":\"310007064\",\"name\":\"Ask AS\"}";
    named("ask-1", event);
    await().until(() -> hub.count("member where name = 'Ask AS'") == 1);
    members("", "Orgnr;Navn\n310007064;Ask og Eik AS\n");
    await().until(() -> hub.count("member where name = 'Ask og Eik AS'") == 1);
    await()
        .until(() -> hub.count("dues_member_state where organisation_number = '310007064'") == 2);

    assertThat(named("?dryRun=true", "ask-1", event).getBody().path("counts").path("unchanged"))
        .hasToString("1");
    assertThat(named("?dryRun=true", "ask-2", event).getBody().path("counts").path("changed"))
        .hasToString("1");
  }

  @Test
  void aRealRunWithoutATokenAnswersAsItAlwaysDid() {
    JsonNode answer = members("", "Orgnr;Navn\n310007048;Nes AS\n").getBody();

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly("receipt", "accepted", "rejected", "rejectedRows", "understood");
  }

  @Test
  void anIdStandsForWhatItWasFirstUsedFor() {
    String event = "{\"organisationNumber\":\"310007056\",\"name\":\"Fjord AS\"}";
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
    return named("", id, event);
  }

  private ResponseEntity<JsonNode> named(String wishes, String id, String event) {
    return http.exchange(
        RequestEntity.post("/api/v1/streams/member-updates" + wishes)
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
