package no.knutepunkt.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.topics.StackTopics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What lies on a topic, read from its beginning. */
public final class RejectedTopic {

  private RejectedTopic() {}

  /** The first such record; waits until there is one. */
  public static ConsumerRecord<byte[], byte[]> find(
      String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    Receiver anybody = new Receiver(UUID.randomUUID().toString(), topic);
    try (Consumer<byte[], byte[]> consumer = StackTopics.consumer(anybody)) {
      consumer.subscribe(List.of(topic));
      return await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> next(consumer, wanted), Optional::isPresent)
          .orElseThrow();
    }
  }

  private static Optional<ConsumerRecord<byte[], byte[]>> next(
      Consumer<byte[], byte[]> consumer, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    return records.stream().filter(wanted).findFirst();
  }
}
