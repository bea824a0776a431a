package no.knutepunkt.everydoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody can put straight on a topic, for every flow that runs: a new one is tried too. */
@HubTest
class EveryReceiverTest {

  private static final int MEBIBYTE = 1024 * 1024;

  /** With its batch and its headers around it this is all that the broker takes. */
  private static final int LARGEST = MEBIBYTE - 300;

  private final HubOverHttp hub;
  private final List<Receiver> receivers;
  private final JdbcClient jdbc;

  EveryReceiverTest(
      @LocalServerPort int port, @Autowired List<Flow> flows, @Autowired JdbcClient jdbc) {
    this.hub = new HubOverHttp(port);
    this.receivers = flows.stream().map(Flow::receiver).toList();
    this.jdbc = jdbc;
  }

  @Test
  void whatIsNoEventLiesInQuarantineWithItsReasonAndGoodEventsFlowOn() throws Exception {
    Map<Receiver, Map<UUID, String>> refused = new LinkedHashMap<>();
    for (RawTopic topic : topics()) {
      Map<UUID, String> reasons = putWhatIsNoEvent(topic);
      readersOf(topic).forEach(receiver -> refused.put(receiver, reasons));
    }
    for (RawTopic topic : topics()) {
      awaitArrival(sent(topic));
    }
    refused.forEach(
        (receiver, reasons) ->
            await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                    () -> assertThat(quarantined(receiver, reasons)).isEqualTo(reasons)));
  }

  @Test
  void whatLacksAKeyOrWasWrittenByAnOlderContractIsReadRightly() throws Exception {
    for (RawTopic topic : topics()) {
      byte[] value = topic.valueOf(sent(topic));
      UUID withoutKey = topic.put(noKey(topic), value);
      UUID ofLastYear = topic.put(aKey(), Written.byAnOlderContract(topic.name(), value));
      for (Receiver receiver : readersOf(topic).toList()) {
        await().untilAsserted(() -> assertThat(hasHadEffect(receiver, withoutKey)).isTrue());
        await().untilAsserted(() -> assertThat(hasHadEffect(receiver, ofLastYear)).isTrue());
      }
    }
  }

  @Test
  void whereATopicIsCompactedTheBrokerItselfRefusesARecordWithoutKey() {
    List<RawTopic> compacted = topics().stream().filter(RawTopic::wantsKey).toList();
    assertThat(compacted).isNotEmpty();
    for (RawTopic topic : compacted) {
      assertThatThrownBy(() -> topic.put(null, new byte[1]))
          .hasCauseInstanceOf(InvalidRecordException.class);
    }
  }

  @Test
  void theLargestRecordThatTheBrokerTakesIsKeptWholeAndALargerOneIsTheSendersToMend()
      throws Exception {
    for (RawTopic topic : topics()) {
      assertThatThrownBy(() -> topic.put(aKey(), Written.noise(topic.name(), MEBIBYTE + 1)))
          .hasCauseInstanceOf(RecordTooLargeException.class);
      UUID largest = topic.put(aKey(), Written.noise(topic.name(), LARGEST));
      for (Receiver receiver : readersOf(topic).toList()) {
        await().untilAsserted(() -> assertThat(bytesKept(receiver, largest)).isEqualTo(LARGEST));
      }
      awaitArrival(sent(topic));
    }
  }

  /** Of its own, since what has a bad record's key waits behind it. */
  private static byte[] aKey() {
    return UUID.randomUUID().toString().getBytes(UTF_8);
  }

  private static byte[] noKey(RawTopic topic) {
    return topic.wantsKey() ? aKey() : null;
  }

  private List<RawTopic> topics() {
    return receivers.stream().map(Receiver::topic).distinct().map(RawTopic::new).toList();
  }

  private Stream<Receiver> readersOf(RawTopic topic) {
    return receivers.stream().filter(receiver -> receiver.topic().equals(topic.name()));
  }

  private static Map<UUID, String> putWhatIsNoEvent(RawTopic topic) throws InterruptedException {
    int right = StackContracts.registered().of(topic.name()).id();
    int anothers = StackContracts.registered().of(other(topic)).id();
    byte[] garbage = "\u0001garbage".getBytes(UTF_8);
    Map<UUID, String> reasons = new LinkedHashMap<>();
    reasons.put(topic.put(aKey(), garbage), "not-framed");
    reasons.put(topic.put(noKey(topic), garbage), "not-framed");
    reasons.put(topic.put(aKey(), new byte[0]), "not-framed");
    reasons.put(topic.put(aKey(), Written.framed(2_000_000_000, garbage)), "unknown-contract");
    reasons.put(topic.put(aKey(), Written.framed(anothers, garbage)), "unknown-contract");
    reasons.put(topic.put(aKey(), Written.framed(right, garbage)), "unreadable");
    reasons.put(topic.put(aKey(), null), "unexpected-tombstone");
    reasons.put(topic.put(noKey(topic), null), "unexpected-tombstone");
    return reasons;
  }

  private static String other(RawTopic topic) {
    return topic.name().equals(Topics.NEWS_ITEMS) ? Topics.MEMBER_UPDATES : Topics.NEWS_ITEMS;
  }

  private String sent(RawTopic topic) {
    return hub.ask(
            "POST",
            "/api/v1/streams/" + topic.name(),
            HubTest.OPERATOR,
            Bodies.freshRow(topic.name()))
        .path("receipt")
        .asText();
  }

  private void awaitArrival(String receipt) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              for (JsonNode stage : journey(receipt).path("receivers")) {
                assertThat(stage.path("waiting").asInt()).as(stage.toString()).isZero();
                assertThat(stage.path("quarantined").asInt()).as(stage.toString()).isZero();
              }
            });
  }

  private JsonNode journey(String receipt) {
    return hub.get("/api/v1/receipts/" + receipt, HubTest.OPERATOR);
  }

  private Map<UUID, String> quarantined(Receiver receiver, Map<UUID, String> reasons) {
    return reasons.keySet().stream()
        .filter(id -> !inQuarantine(receiver, id, "reason").isEmpty())
        .collect(toMap(id -> id, id -> String.join(" ", inQuarantine(receiver, id, "reason"))));
  }

  private int bytesKept(Receiver receiver, UUID id) {
    return inQuarantine(receiver, id, "length(bytes)").stream().mapToInt(Integer::parseInt).sum();
  }

  private List<String> inQuarantine(Receiver receiver, UUID id, String what) {
    return jdbc.sql(
            "select %s::text from quarantine where refused_by = :receiver and :id = any(header_values)"
                .formatted(what))
        .param("receiver", receiver.name())
        .param("id", id.toString())
        .query(String.class)
        .list();
  }

  private boolean hasHadEffect(Receiver receiver, UUID id) {
    return jdbc.sql("select count(*) from effect where receiver = :receiver and event_id = :id")
            .param("receiver", receiver.name())
            .param("id", id)
            .query(Integer.class)
            .single()
        == 1;
  }
}
