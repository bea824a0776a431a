package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What 202 promises, tried with kill -9: every company once in the register, charged once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledInMidFileIT {

  private static final int COMPANIES = 5_000;
  private static final String NDJSON = "application/x-ndjson";
  private static final String RATES =
      """
      year;employees_from;employees_to;membership_nok;service_nok
      2006;1;10;250;1250
      2006;11;50;250;2750
      2006;51;;250;4750
      """;

  private final MemberFile file = new MemberFile(COMPANIES);
  private RunningHub hub;

  @BeforeAll
  void aHubWithRates() throws IOException {
    hub = RunningHub.started();
    var rates = hub.call("PUT", "/api/v1/dues/rates", "text/csv", BodyPublishers.ofString(RATES));
    assertThat(rates.status()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    hub.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub", "broker", "database"})
  void aPartKilledInMidFileLosesNothingAndDoublesNothing(String part) throws IOException {
    Optional<String> promised = sendInterrupted(file.bodyInterrupted(() -> hub.kill(part)));
    hub.awaitWell();
    promised.ifPresent(this::awaitArrival);
    String receipt = sendUntilAccepted();
    awaitArrival(receipt);
    everyCompanyStandsOnceAndIsChargedOnce();
    everyReceiptAddsUp();
  }

  @Test
  void everythingKilledRightAfterTheAnswerIsThereAfterTheNextStart() throws IOException {
    String receipt = sendUntilAccepted();
    hub.killEverything();
    hub.start();
    awaitArrival(receipt);
    everyCompanyStandsOnceAndIsChargedOnce();
    everyReceiptAddsUp();
  }

  /** Of a file that breaks off its sender learns nothing for certain; only a 202 is a promise. */
  private Optional<String> sendInterrupted(BodyPublisher body) {
    try {
      var answer = hub.call("POST", "/api/v1/streams/member-updates", NDJSON, body);
      assertThat(answer.status()).isIn(202, 503, 500);
      return Optional.of(answer.body().path("receipt").asText()).filter(it -> !it.isEmpty());
    } catch (IOException brokenOff) {
      return Optional.empty();
    }
  }

  private String sendUntilAccepted() {
    return await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .until(
            () -> hub.call("POST", "/api/v1/streams/member-updates", NDJSON, file.body()),
            answer -> answer.status() == 202 && answer.body().path("accepted").asInt() == COMPANIES)
        .body()
        .path("receipt")
        .asText();
  }

  private void awaitArrival(String receipt) {
    await()
        .atMost(Duration.ofSeconds(90))
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              for (JsonNode stage : journey(receipt).path("receivers")) {
                assertThat(stage.path("waiting").asInt()).isZero();
              }
            });
  }

  private void everyCompanyStandsOnceAndIsChargedOnce() throws IOException {
    JsonNode dues = hub.get("/api/v1/dues/2006").body();
    assertThat(dues).hasSize(COMPANIES);
    assertThat(dues)
        .allSatisfy(line -> assertThat(line.path("sumOre").asLong()).isEqualTo(300_000));
    for (String number : file.numbers().subList(0, 50)) {
      assertThat(hub.get("/api/v1/members/" + number).status()).isEqualTo(200);
      assertThat(hub.get("/api/v1/dues/2006/" + number).body().path("lines")).hasSize(1);
    }
  }

  private void everyReceiptAddsUp() throws IOException {
    for (JsonNode listed : hub.get("/api/v1/receipts").body()) {
      JsonNode journey = journey(listed.path("receipt").asText());
      for (JsonNode stage : journey.path("receivers")) {
        long sum = 0;
        for (String outcome : new String[] {"delivered", "waiting", "withheld", "quarantined"}) {
          assertThat(stage.path(outcome).asLong()).isNotNegative();
          sum += stage.path(outcome).asLong();
        }
        assertThat(sum).isEqualTo(journey.path("accepted").asLong());
      }
    }
  }

  private JsonNode journey(String receipt) throws IOException {
    return hub.get("/api/v1/receipts/" + receipt).body();
  }
}
