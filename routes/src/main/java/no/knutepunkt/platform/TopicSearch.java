package no.knutepunkt.platform;

import java.time.Instant;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks for a record among those that a topic got within some time. */
@FunctionalInterface
public interface TopicSearch {

  /**
   * The first record that is wanted, if there is one, and if it comes within reach.
   *
   * @throws org.apache.kafka.common.KafkaException while the brokers are away
   */
  Sighting first(
      String topic, Instant from, Instant to, Predicate<ConsumerRecord<byte[], byte[]>> wanted);

  /** What a search came to. */
  sealed interface Sighting {}

  /** There it lies. */
  record Seen(ConsumerRecord<byte[], byte[]> raw) implements Sighting {}

  /** What a search without a record came to. */
  enum Unseen implements Sighting {
    /** All was looked through. */
    NOT_THERE,
    /** There is more than one search looks through, or others had their turn for too long. */
    OUT_OF_REACH
  }
}
