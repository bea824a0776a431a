package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TestStack;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** From HTTP to the topics, with everything real. */
@HubTest
class IntakeOnTheStackTest {

  private static final Set<String> HEADERS_OF_AN_EVENT =
      Set.of(
          "content-type",
          "ce_specversion",
          "ce_type",
          "ce_id",
          "ce_source",
          "ce_time",
          "ce_receipt",
          "ce_row");

  private final TestRestTemplate http;

  IntakeOnTheStackTest(@Autowired TestRestTemplate http) {
    this.http = http;
  }

  @Test
  void whatIsAcceptedLiesOnTheTopicAndWhatIsNotOnTheRejectedOne() {
    ResponseEntity<JsonNode> answer =
        send("text/csv", "Orgnr;Navn\n310000019;Smøla Verk AS\n310000018;Vik Verk AS\n");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    String receipt = answer.getBody().path("receipt").asText();
    assertThat(onTopic("member-updates", receipt)).singleElement().satisfies(this::isTheGoodRow);
    assertThat(onTopic("member-updates.rejected", receipt))
        .singleElement()
        .satisfies(this::isTheBadRow);
  }

  private void isTheGoodRow(ConsumerRecord<byte[], byte[]> row) {
    assertThat(new String(row.key(), UTF_8)).isEqualTo("310000019");
    assertThat(row.value()[0]).isZero();
    assertThat(new String(row.value(), UTF_8)).contains("Smøla Verk AS");
    assertThat(headers(row).keySet()).isEqualTo(HEADERS_OF_AN_EVENT);
    assertThat(headers(row))
        .containsEntry("ce_row", "2")
        .containsEntry("ce_source", "/secretariat");
  }

  private void isTheBadRow(ConsumerRecord<byte[], byte[]> row) {
    assertThat(new String(row.value(), UTF_8))
        .isEqualToNormalizingNewlines("Orgnr;Navn\n310000018;Vik Verk AS\n");
    assertThat(headers(row))
        .containsEntry("rejected_by", "intake")
        .containsEntry("rejected_reason", "organisation-number-control")
        .containsEntry("rejected_field", "organisationNumber")
        .containsEntry("content-type", "text/csv")
        .containsEntry("ce_row", "3");
  }

  @Test
  void attackingHeadersMoveNothingElsewhere() {
    ResponseEntity<JsonNode> answer =
        send("text/csv", "Orgnr;Navn\n310000027;Fjord AS\n", "kafka.OVERRIDE_TOPIC", "news-items");
    String receipt = answer.getBody().path("receipt").asText();

    assertThat(onTopic("news-items", receipt)).isEmpty();
    assertThat(onTopic("member-updates", receipt))
        .singleElement()
        .satisfies(row -> assertThat(headers(row).keySet()).isEqualTo(HEADERS_OF_AN_EVENT));
  }

  @Test
  void aDryRunLeavesTheTopicAsItWas() {
    long before = end("member-updates");
    ResponseEntity<JsonNode> answer =
        http.exchange(
            RequestEntity.post("/api/v1/streams/member-updates?dryRun=true")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Content-Type", "application/json")
                .body("{\"organisationNumber\":\"310000035\",\"name\":\"Vik AS\"}"),
            JsonNode.class);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(end("member-updates")).isEqualTo(before);
  }

  private ResponseEntity<JsonNode> send(String contentType, String body, String... header) {
    var request =
        RequestEntity.post("/api/v1/streams/member-updates")
            .header("Authorization", "Bearer " + HubTest.OPERATOR)
            .header("Content-Type", contentType);
    if (header.length > 0) {
      request.header(header[0], header[1]);
    }
    return http.exchange(request.body(body.getBytes(UTF_8)), JsonNode.class);
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> row) {
    return java.util.Arrays.stream(row.headers().toArray())
        .collect(Collectors.toMap(h -> h.key(), h -> new String(h.value(), UTF_8)));
  }

  /** Everything on a topic that came in under this receipt. */
  private static List<ConsumerRecord<byte[], byte[]>> onTopic(String topic, String receipt) {
    try (var consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
      }
      return found.stream().filter(row -> receipt.equals(headers(row).get("ce_receipt"))).toList();
    }
  }

  private static long end(String topic) {
    try (var consumer = consumer()) {
      return consumer.endOffsets(partitions(consumer, topic)).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }
  }

  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private static KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", TestStack.shared().bootstrapServers()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
