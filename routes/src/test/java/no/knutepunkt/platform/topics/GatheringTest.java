package no.knutepunkt.platform.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.knutepunkt.platform.Receiver;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MEBIBYTE = 1024 * 1024;

  private final Ration ration = StackTopics.CLIENTS.ration(1);
  private final String topic = "gathering-" + UUID.randomUUID();

  @Test
  void hundredLargeRecordsThatAreFewKilobytesOnTheTopicDoNotComeAllAtOnce() throws Exception {
    put(100, new byte[900_000]);
    List<List<ConsumerRecord<byte[], byte[]>>> polls = polls(100);
    assertThat(polls)
        .extracting(GatheringTest::bytes)
        .allMatch(bytes -> bytes < 5 * MEBIBYTE + MEBIBYTE / 4);
    assertThat(polls.stream().flatMap(List::stream).map(ConsumerRecord::offset))
        .containsExactlyElementsOf(Stream.iterate(0L, offset -> offset + 1).limit(100).toList());
  }

  @Test
  void largeHeadersWithoutAValueDoNotComeAllAtOnceEither() throws Exception {
    put(100, null);
    assertThat(polls(100)).extracting(List::size).allMatch(records -> records < 60);
  }

  @Test
  void smallRecordsComeByTheThousandAllTheSame() throws Exception {
    put(3_000, new byte[300]);
    assertThat(polls(3_000)).extracting(List::size).anyMatch(records -> records > 2_000);
  }

  @Test
  void kafkaStillKnowsHowLargeARecordIs() throws Exception {
    put(3, new byte[300]);
    assertThat(polls(3).stream().flatMap(List::stream))
        .extracting(ConsumerRecord::serializedValueSize)
        .containsOnly(300);
  }

  @Test
  void nothingIsWaitedForWhereNothingComes() throws Exception {
    put(0, new byte[0]);
    try (Consumer<byte[], byte[]> kafka = reading()) {
      Duration patience = Duration.ofMillis(50);
      assertThat(assertTimeoutPreemptively(PATIENCE, () -> gathering(kafka).next(patience)))
          .isEmpty();
    }
  }

  @Test
  void whatHasComeDoesNotWaitForMore() throws Exception {
    put(3, new byte[300]);
    try (Consumer<byte[], byte[]> kafka = reading()) {
      Duration patience = PATIENCE.multipliedBy(2);
      assertThat(assertTimeoutPreemptively(PATIENCE, () -> gathering(kafka).next(patience)))
          .isNotEmpty();
    }
  }

  private void put(int records, byte[] value) throws ExecutionException, InterruptedException {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    await().ignoreExceptions().until(() -> StackTopics.producer().partitionsFor(topic).size() == 1);
    var sent =
        IntStream.range(0, records)
            .mapToObj(i -> StackTopics.producer().send(record(value)))
            .toList();
    for (var one : sent) {
      one.get();
    }
  }

  private ProducerRecord<byte[], byte[]> record(byte[] value) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, value);
    if (value == null) {
      record.headers().add("padding", new byte[900_000]);
    }
    return record;
  }

  private List<List<ConsumerRecord<byte[], byte[]>>> polls(int records) {
    List<List<ConsumerRecord<byte[], byte[]>>> polls = new ArrayList<>();
    try (Consumer<byte[], byte[]> kafka = reading()) {
      Gathering gathering = gathering(kafka);
      int seen = 0;
      while (seen < records) {
        polls.add(gathering.next(PATIENCE));
        seen += polls.get(polls.size() - 1).size();
        assertThat(polls.get(polls.size() - 1)).isNotEmpty();
      }
    }
    return polls;
  }

  private Consumer<byte[], byte[]> reading() {
    var kafka = StackTopics.CLIENTS.consumer(new Receiver(topic, topic), ration);
    var partition = Set.of(new TopicPartition(topic, 0));
    kafka.assign(partition);
    kafka.seekToBeginning(partition);
    return kafka;
  }

  private Gathering gathering(Consumer<byte[], byte[]> kafka) {
    return StackTopics.CLIENTS.gathering(kafka, ration);
  }

  private static long bytes(List<ConsumerRecord<byte[], byte[]>> poll) {
    return poll.stream().mapToLong(record -> record.value().length).sum();
  }
}
