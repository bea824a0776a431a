package no.knutepunkt.benchmarks.contestants;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.knutepunkt.benchmarks.Surroundings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The limit on the way from topic to topic: two threads, one producer, four polls in flight each,
 * offsets committed in order once all of a poll is acknowledged.
 */
public final class ByHandToTopic implements Runnable {

  private static final int IN_FLIGHT = 4;
  private static final int MOST_RECORDS = 10_000;

  private final Surroundings at;
  private final String out;
  private final Producer<byte[], byte[]> producer;
  private final List<TopicPartition> partitions;
  private final Projection projection = new Projection();
  private final Deque<Sent> inFlight = new ArrayDeque<>();

  private ByHandToTopic(
      Surroundings at, String in, String out, Producer<byte[], byte[]> producer, int first) {
    this.at = at;
    this.out = out;
    this.producer = producer;
    this.partitions =
        IntStream.of(first, first + 1).mapToObj(one -> new TopicPartition(in, one)).toList();
  }

  public static void main(String[] words) {
    Surroundings at = Surroundings.ofThisProcess();
    Producer<byte[], byte[]> producer = new KafkaProducer<>(Projection.producer(at));
    new Thread(new ByHandToTopic(at, words[0], words[1], producer, 0), "first").start();
    new Thread(new ByHandToTopic(at, words[0], words[1], producer, 2), "second").start();
    System.out.println("ready");
  }

  @Override
  public void run() {
    try (KafkaConsumer<byte[], byte[]> kafka = consumer()) {
      kafka.assign(partitions);
      kafka.seekToBeginning(partitions);
      while (true) {
        ConsumerRecords<byte[], byte[]> poll = kafka.poll(Duration.ofMillis(50));
        if (!poll.isEmpty()) {
          inFlight.add(send(poll));
        }
        while (inFlight.size() >= IN_FLIGHT || (poll.isEmpty() && !inFlight.isEmpty())) {
          commit(kafka, inFlight.remove());
        }
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", at.kafka());
    settings.put("group.id", "by-hand");
    settings.put("enable.auto.commit", false);
    settings.put("max.poll.records", MOST_RECORDS);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Sent send(ConsumerRecords<byte[], byte[]> poll) {
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>(poll.count());
    for (ConsumerRecord<byte[], byte[]> raw : poll) {
      acknowledged.add(producer.send(projection.of(raw, out)));
    }
    return new Sent(acknowledged, poll.nextOffsets());
  }

  private static void commit(KafkaConsumer<byte[], byte[]> kafka, Sent oldest) {
    try {
      for (Future<RecordMetadata> one : oldest.acknowledged()) {
        one.get();
      }
      kafka.commitAsync(oldest.behind(), null);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Sent(
      List<Future<RecordMetadata>> acknowledged, Map<TopicPartition, OffsetAndMetadata> behind) {}
}
