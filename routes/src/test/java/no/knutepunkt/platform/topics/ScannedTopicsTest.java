package no.knutepunkt.platform.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.knutepunkt.platform.TopicSearch.Seen;
import no.knutepunkt.platform.TopicSearch.Sighting;
import no.knutepunkt.platform.TopicSearch.Unseen;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScannedTopicsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final String topic = "t" + UUID.randomUUID();
  private final ScannedTopics topics = new ScannedTopics(StackTopics.CLIENTS);

  /** One record a second from noon on, each with its number, one partition after the other. */
  @BeforeEach
  void fourHundredRecordsInFourPartitions() throws Exception {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();
    }
    await().ignoreExceptions().until(() -> StackTopics.producer().partitionsFor(topic).size() == 4);
    List<Future<?>> sent = new ArrayList<>();
    for (int n = 0; n < 400; n++) {
      byte[] number = Integer.toString(n).getBytes(UTF_8);
      long at = NOON.plusSeconds(n).toEpochMilli();
      sent.add(StackTopics.producer().send(new ProducerRecord<>(topic, n % 4, at, null, number)));
    }
    for (Future<?> one : sent) {
      one.get();
    }
  }

  @Test
  void eachRecordIsFoundWithinItsTime() {
    for (int n : new int[] {0, 1, 201, 399}) {
      assertThat(found(topics, n, NOON, NOON.plusSeconds(1_000))).isInstanceOf(Seen.class);
    }
  }

  @Test
  void whatIsOlderOrYoungerIsNotLookedAt() {
    Instant from = NOON.plusSeconds(100);
    Instant to = NOON.plusSeconds(200);
    assertThat(found(topics, 100, from, to)).isInstanceOf(Seen.class);
    assertThat(found(topics, 199, from, to)).isInstanceOf(Seen.class);
    assertThat(found(topics, 99, from, to)).isEqualTo(Unseen.NOT_THERE);
    assertThat(found(topics, 200, from, to)).isEqualTo(Unseen.NOT_THERE);
  }

  @Test
  void afterTheLastRecordThereIsNothing() {
    Instant later = NOON.plus(Duration.ofDays(1));
    assertThat(found(topics, 399, later, later.plusSeconds(1))).isEqualTo(Unseen.NOT_THERE);
  }

  @Test
  void whatTheTopicLetGoOfIsNotThere() throws Exception {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      Map<TopicPartition, RecordsToDelete> all =
          IntStream.range(0, 4)
              .mapToObj(partition -> new TopicPartition(topic, partition))
              .collect(Collectors.toMap(p -> p, p -> RecordsToDelete.beforeOffset(50)));
      admin.deleteRecords(all).all().get();
    }
    Instant to = NOON.plusSeconds(1_000);
    assertThat(found(topics, 7, NOON, to)).isEqualTo(Unseen.NOT_THERE);
    assertThat(found(topics, 399, NOON, to)).isInstanceOf(Seen.class);
  }

  @Test
  void aSearchGivesUpAfterSoManyRecords() {
    ScannedTopics hasty = new ScannedTopics(StackTopics.CLIENTS, 10);
    Instant to = NOON.plusSeconds(1_000);
    assertThat(found(hasty, 1_000, NOON, to)).isEqualTo(Unseen.OUT_OF_REACH);
    assertThat(found(hasty, 0, NOON, to)).isInstanceOf(Seen.class);
  }

  private Sighting found(ScannedTopics where, int number, Instant from, Instant to) {
    String wanted = Integer.toString(number);
    return where.first(topic, from, to, raw -> wanted.equals(new String(raw.value(), UTF_8)));
  }
}
