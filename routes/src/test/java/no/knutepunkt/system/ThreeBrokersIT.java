package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Two hubs on three brokers, and what 202 promises while parts of them come and go. */
@OnContainers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeBrokersIT {

  private static final int COMPANIES = 5_000;
  private static final int MOST_FILES = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(150);
  private static final String RATES =
      """
      year;employees_from;employees_to;membership_nok;service_nok
      2006;1;10;250;1250
      2006;11;50;250;2750
      2006;51;;250;4750
      """;

  private ContainerStack stack;
  private KafkaCluster kafka;
  private ContainerHub hub;
  private int files;

  @BeforeAll
  void twoHubsThatStartAtTheSameMomentWhereNothingIs() throws IOException {
    stack = ContainerStack.started();
    kafka = stack.kafka();
    hub = stack.hub(0);
    var rates = hub.call("PUT", "/api/v1/dues/rates", "text/csv", BodyPublishers.ofString(RATES));
    assertThat(rates.status()).isEqualTo(200);
  }

  @BeforeEach
  void everyReplicaIsInSyncAndBothHubsHaveWork() {
    kafka.awaitWhole();
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () -> {
              for (String receiver : List.of("member-register", "dues-ledger")) {
                assertThat(kafka.partitionsByHost(receiver))
                    .containsOnlyKeys(hub.address(), stack.hub(1).address())
                    .allSatisfy((host, partitions) -> assertThat(partitions).isEqualTo(2));
              }
            });
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @Test
  void everyTopicStandsOnAsManyBrokersAsTheClusterWants() {
    assertThat(kafka.topics())
        .flatMap(topic -> topic.partitions())
        .allSatisfy(partition -> assertThat(partition.replicas()).hasSize(KafkaCluster.BROKERS));
  }

  @Test
  void theLeaderKilledInMidFileLosesNothingAndDoublesNothing() throws IOException, SQLException {
    MemberFile file = newFile(COMPANIES);
    int leader = kafka.leader(Topics.MEMBER_UPDATES);
    try (HeldTables tables = tables()) {
      var promised = sendInterrupted(file.bodyInterrupted(() -> killAfterTheFirst(file, leader)));
      promised.ifPresent(this::awaitArrival);
      awaitArrival(sendUntilAccepted(file));
      assertThat(kafka.leader(Topics.MEMBER_UPDATES)).isNotEqualTo(leader);
      everyRowHasItsOneEffect(tables, file);
    } finally {
      kafka.startAgain(leader);
    }
    everyReceiptAddsUp();
  }

  @Test
  void everyBrokerRestartedOneByOneLosesNothingAndDoublesNothing()
      throws IOException, SQLException {
    AtomicBoolean restarted = new AtomicBoolean();
    var sender = CompletableFuture.supplyAsync(() -> sendFilesUntil(restarted));
    for (int broker = 1; broker <= KafkaCluster.BROKERS; broker++) {
      kafka.stop(broker);
      kafka.startAgain(broker);
    }
    restarted.set(true);
    assertThat(sender).succeedsWithin(PATIENCE);
    assertThat(sender.join()).hasSizeGreaterThan(KafkaCluster.BROKERS);
    try (HeldTables tables = tables()) {
      sender.join().forEach(file -> everyRowHasItsOneEffect(tables, file));
    }
    everyReceiptAddsUp();
  }

  @Test
  void aHubKilledInTheMidstOfItsShareIsTakenOverByTheOther() throws IOException, SQLException {
    MemberFile file = newFile(COMPANIES);
    ContainerHub other = stack.hub(1);
    try (HeldTables tables = tables()) {
      var answer = send(file.bodyInterrupted(() -> tables.holdAfterTheFirst(file.numbers())));
      tables.awaitHeldUp(other.address());
      assertThat(tables.registered(file.numbers())).isBetween(1L, COMPANIES - 1L);
      other.kill();
      tables.release();
      awaitArrival(receiptOfAll(answer, file));
      everyRowHasItsOneEffect(tables, file);
      assertThat(kafka.partitionsByHost("member-register")).containsOnlyKeys(hub.address());
    } finally {
      other.startAgain();
    }
    everyReceiptAddsUp();
  }

  private HeldTables tables() throws SQLException {
    return new HeldTables(stack.databaseSession());
  }

  private MemberFile newFile(int companies) {
    return new MemberFile(files++, companies);
  }

  /** Some of the file has had its effect, some is on its way, and half is not sent yet. */
  private void killAfterTheFirst(MemberFile file, int leader) {
    try (HeldTables tables = tables()) {
      tables.awaitTheFirst(file.numbers());
      kafka.kill(leader);
    } catch (SQLException noDatabase) {
      throw new IllegalStateException(noDatabase);
    }
  }

  /** File after file, each as soon as the one before has arrived. */
  private List<MemberFile> sendFilesUntil(AtomicBoolean enough) {
    List<MemberFile> sent = new ArrayList<>();
    while (!enough.get() && sent.size() < MOST_FILES) {
      MemberFile file = newFile(COMPANIES / 2);
      awaitArrival(sendUntilAccepted(file));
      sent.add(file);
    }
    return sent;
  }

  private RunningHub.Answer send(BodyPublisher body) throws IOException {
    return hub.call("POST", "/api/v1/streams/member-updates", "application/x-ndjson", body);
  }

  /** Of a file that breaks off its sender learns nothing for certain; only a 202 is a promise. */
  private Optional<String> sendInterrupted(BodyPublisher body) throws IOException {
    var answer = send(body);
    assertThat(answer.status()).isIn(202, 503);
    return Optional.of(answer.body().path("receipt").asText()).filter(it -> !it.isEmpty());
  }

  private String sendUntilAccepted(MemberFile file) {
    return receiptOfAll(
        await()
            .atMost(PATIENCE)
            .ignoreExceptions()
            .until(() -> send(file.body()), answer -> answer.status() == 202),
        file);
  }

  private static String receiptOfAll(RunningHub.Answer answer, MemberFile file) {
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.body().path("accepted").asInt()).isEqualTo(file.numbers().size());
    return answer.body().path("receipt").asText();
  }

  private void awaitArrival(String receipt) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(journey(receipt).path("receivers"))
                    .isNotEmpty()
                    .allSatisfy(stage -> assertThat(stage.path("waiting").asInt()).isZero()));
  }

  private static void everyRowHasItsOneEffect(HeldTables tables, MemberFile file) {
    assertThat(tables.registered(file.numbers())).isEqualTo(file.numbers().size());
    assertThat(tables.charged(file.numbers())).isEqualTo(file.numbers().size());
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
