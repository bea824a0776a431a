package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What 202 promises, tried with kill -9: every company once in the register, charged once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledInMidFileIT {

  private static final int COMPANIES = 5_000;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String NDJSON = "application/x-ndjson";
  private static final String RATES =
      """
      year;employees_from;employees_to;membership_nok;service_nok
      2006;1;10;250;1250
      2006;11;50;250;2750
      2006;51;;250;4750
      """;

  private RunningHub hub;
  private int files;
  private MemberFile file;

  @BeforeAll
  void aHubWithRates() throws IOException {
    hub = RunningHub.started();
    var rates = hub.call("PUT", "/api/v1/dues/rates", "text/csv", BodyPublishers.ofString(RATES));
    assertThat(rates.status()).isEqualTo(200);
  }

  /** What one test sends again does not heal what another lost. */
  @BeforeEach
  void aFileWithCompaniesOfItsOwn() {
    file = new MemberFile(files++, COMPANIES);
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
  void everythingKilledInTheMidstOfAPromisedFileGoesOnAfterTheNextStart()
      throws IOException, SQLException {
    String receipt;
    try (HeldTables tables = new HeldTables(hub)) {
      receipt = sendAndStopReceiversInTheMidst(tables);
      hub.killEverything();
    }
    hub.start();
    everyRowHasItsOneEffect(receipt);
  }

  @Test
  void asLongAsTheBrokerDoesNotAnswerNothingIsPromised() throws IOException, SQLException {
    try (HeldTables tables = new HeldTables(hub)) {
      var frozen = new CompletableFuture<Void>();
      var answer =
          sendAside(
              file.bodyInterruptedBeforeTheLastRow(
                  () -> {
                    tables.awaitTheFirst(file.numbers());
                    hub.freeze("broker");
                    frozen.complete(null);
                  }));
      assertThat(frozen).succeedsWithin(PATIENCE);
      assertThat(answer)
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableOfType(TimeoutException.class);
      hub.thaw("broker");
      assertThat(answer).succeedsWithin(PATIENCE);
      everyRowHasItsOneEffect(receiptOfAll(answer.join()));
    } finally {
      hub.thaw("broker");
    }
  }

  @Test
  void theBrokerKilledBetweenEffectAndCommitLeadsToNoSecondEffect()
      throws IOException, SQLException {
    try (HeldTables tables = new HeldTables(hub)) {
      String receipt = sendAndStopReceiversInTheMidst(tables);
      hub.kill("broker");
      tables.release();
      hub.awaitWell();
      everyRowHasItsOneEffect(receipt);
    }
  }

  /** The file is acknowledged; some of it has had its effect, the rest only been claimed. */
  private String sendAndStopReceiversInTheMidst(HeldTables tables) throws IOException {
    var answer = send(file.bodyInterrupted(() -> tables.holdAfterTheFirst(file.numbers())));
    tables.awaitHeldUp();
    assertThat(tables.registered(file.numbers())).isBetween(1L, COMPANIES - 1L);
    assertThat(tables.charged(file.numbers())).isBetween(1L, COMPANIES - 1L);
    return receiptOfAll(answer);
  }

  /** Without anybody sending anything again. */
  private void everyRowHasItsOneEffect(String receipt) throws IOException, SQLException {
    awaitArrival(receipt);
    try (HeldTables tables = new HeldTables(hub)) {
      assertThat(tables.registered(file.numbers())).isEqualTo(COMPANIES);
      assertThat(tables.charged(file.numbers())).isEqualTo(COMPANIES);
    }
    everyCompanyStandsOnceAndIsChargedOnce();
    everyReceiptAddsUp();
  }

  private RunningHub.Answer send(BodyPublisher body) throws IOException {
    return hub.call("POST", "/api/v1/streams/member-updates", NDJSON, body);
  }

  private CompletableFuture<RunningHub.Answer> sendAside(BodyPublisher body) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return send(body);
          } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
          }
        });
  }

  private static String receiptOfAll(RunningHub.Answer answer) {
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().path("accepted").asInt()).isEqualTo(COMPANIES);
    return answer.body().path("receipt").asText();
  }

  /** Of a file that breaks off its sender learns nothing for certain; only a 202 is a promise. */
  private Optional<String> sendInterrupted(BodyPublisher body) {
    try {
      var answer = send(body);
      assertThat(answer.status()).isIn(202, 503, 500);
      return Optional.of(answer.body().path("receipt").asText()).filter(it -> !it.isEmpty());
    } catch (IOException brokenOff) {
      return Optional.empty();
    }
  }

  private String sendUntilAccepted() {
    return receiptOfAll(
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> send(file.body()), answer -> answer.status() == 202));
  }

  private void awaitArrival(String receipt) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              for (JsonNode stage : journey(receipt).path("receivers")) {
                assertThat(stage.path("waiting").asInt()).isZero();
              }
            });
  }

  private void everyCompanyStandsOnceAndIsChargedOnce() throws IOException {
    assertThat(hub.get("/api/v1/dues/2006?" + file.page()).body())
        .allSatisfy(line -> assertThat(line.path("sumOre").asLong()).isEqualTo(300_000))
        .extracting(line -> line.path("organisationNumber").asText())
        .isEqualTo(file.numbers());
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
