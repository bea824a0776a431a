package no.knutepunkt.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Senders who take their time, and headers that want to be somebody else's. */
class HostileSendersIT {

  private static final int DOZENS = 48;
  private static final int PLACES_OF_ONE_CALLER = 16;

  private final Attacks attacks = new Attacks();

  @Test
  void dozensWhoSendAByteNowAndThenKeepNobodyElseOut() throws IOException {
    String token = company("310000043");
    List<RawCall> slow = new ArrayList<>();
    try {
      for (int i = 0; i < DOZENS; i++) {
        slow.add(slow(token));
      }
      for (RawCall call : slow) {
        call.write("x");
      }
      await().until(() -> turnedAway(slow) == DOZENS - PLACES_OF_ONE_CALLER);
      attacks.hubIsWell();
      assertThat(statusesOnceTheyAreDone(slow))
          .containsOnly(422, 429)
          .filteredOn(status -> status == 422)
          .hasSize(PLACES_OF_ONE_CALLER);
    } finally {
      for (RawCall call : slow) {
        call.close();
      }
    }
    attacks.hubIsWell();
  }

  @Test
  void whoeverTricklesLosesThePlaceToOthers() throws IOException {
    List<RawCall> slow = new ArrayList<>();
    try {
      for (String number : List.of("310000043", "310000051")) {
        String token = company(number);
        for (int i = 0; i < PLACES_OF_ONE_CALLER; i++) {
          slow.add(slow(token, 100_000));
        }
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> trickle(slow));
      attacks.hubIsWell();
      for (RawCall call : slow) {
        RawCall.Answer answer = call.answer();
        assertThat(answer.status()).isEqualTo(408);
        assertThat(answer.code()).isEqualTo("body-too-slow");
        assertThat(answer.json().path("field").asText()).isEqualTo("body");
      }
    } finally {
      for (RawCall call : slow) {
        call.close();
      }
    }
  }

  @Test
  void whoeverTricklesWhatNobodyReadsKeepsNoThread() throws IOException {
    List<RawCall> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        slow.add(
            attacks.begun(
                "member-updates",
                Attacks.JSON,
                "Content-Length: 100000",
                "Content-Encoding: gzip"));
      }
      await().until(() -> turnedAway(slow) == slow.size());
      attacks.hubIsWell();
    } finally {
      for (RawCall call : slow) {
        call.close();
      }
    }
  }

  /** True once all are answered; each of the others sends one byte more. */
  private static boolean trickle(List<RawCall> slow) throws IOException {
    for (RawCall call : slow) {
      if (!call.isAnswered()) {
        call.write("x");
      }
    }
    return turnedAway(slow) == slow.size();
  }

  private static long turnedAway(List<RawCall> slow) throws IOException {
    long answered = 0;
    for (RawCall call : slow) {
      answered += call.isAnswered() ? 1 : 0;
    }
    return answered;
  }

  private RawCall slow(String token) throws IOException {
    return slow(token, 3);
  }

  private RawCall slow(String token, int length) throws IOException {
    return RawCall.begun(
        attacks.hub(),
        "POST /api/v1/streams/member-updates",
        "Authorization: Bearer " + token,
        "Content-Type: application/json",
        "Content-Length: " + length);
  }

  private static List<Integer> statusesOnceTheyAreDone(List<RawCall> slow) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    for (RawCall call : slow) {
      RawCall.Answer answer = call.send(out -> out.write("xx".getBytes(UTF_8)));
      statuses.add(answer.status());
      if (answer.status() == 429) {
        assertThat(answer.head()).contains("Retry-After");
        assertThat(answer.code()).isEqualTo("too-many-at-once");
      }
    }
    return statuses;
  }

  @Test
  void hundredsWhoNeverFinishTheirHeadersKeepNobodyOut() throws IOException {
    List<RawCall> begun = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        begun.add(RawCall.unfinished(attacks.hub(), "GET /feed.json HTTP/1.1\r\nHost: loc"));
      }
      attacks.hubIsWell();
    } finally {
      for (RawCall call : begun) {
        call.close();
      }
    }
  }

  @Test
  void headersThatCamelOrKafkaWouldObeyChangeNothing() throws IOException {
    long newsBefore = receiptsOf("news-items");
    RawCall.Answer answer =
        attacks.send(
            "member-updates",
            Attacks.CSV,
            "Orgnr;Navn\n310000051;Vanlig AS\n",
            "kafka.OVERRIDE_TOPIC: news-items",
            "KAFKA.override_topic: news-items",
            "Kafka.Topic: news-items",
            "kafka.PARTITION_KEY: 7",
            "CamelKafkaOverrideTopic: news-items",
            "CamelFileName: ../../evil",
            "camelfilename: ../../evil",
            "CamelHttpUri: http://127.0.0.1:9/",
            "CAMELHTTPURI: http://127.0.0.1:9/",
            "CamelHttpPath: /api/v1/tokens",
            "CamelBeanMethodName: toString",
            "ce_source: /companies/310000019",
            "ce_receipt: 0f8b2a54-6c1e-4b9e-9a39-2f6f6f1f7a10",
            "rejected_by: members");
    assertThat(answer.status()).isEqualTo(202);
    String receipt = answer.json().path("receipt").asText();
    await()
        .untilAsserted(
            () ->
                assertThat(journey(receipt).path("receivers"))
                    .anyMatch(
                        stage ->
                            stage.path("receiver").asText().equals("member-register")
                                && stage.path("delivered").asInt() == 1));
    assertThat(journey(receipt).path("stream").asText()).isEqualTo("member-updates");
    assertThat(journey(receipt).path("sender").asText()).isEqualTo("/secretariat");
    assertThat(receiptsOf("news-items")).isEqualTo(newsBefore);
    attacks.hubIsWell();
  }

  private JsonNode journey(String receipt) throws IOException {
    return attacks.hub().get("/api/v1/receipts/" + receipt).body();
  }

  private long receiptsOf(String stream) throws IOException {
    return attacks.hub().get("/api/v1/receipts").body().findValuesAsText("stream").stream()
        .filter(stream::equals)
        .count();
  }

  private String company(String number) throws IOException {
    String wish = "{\"kind\":\"company\",\"id\":\"" + number + "\"}";
    return attacks
        .hub()
        .call("POST", "/api/v1/tokens", Attacks.JSON, BodyPublishers.ofString(wish))
        .body()
        .path("token")
        .asText();
  }
}
