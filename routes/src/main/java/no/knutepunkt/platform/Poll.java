package no.knutepunkt.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * The records of one poll as they lie on the topic: the body of one exchange.
 *
 * @param receiver who polls
 * @param topicIds Kafka's own id of each topic: a topic made anew under an old name has another
 * @param records undecoded records, in offset order within each partition
 */
public record Poll(
    Receiver receiver, Map<String, Uuid> topicIds, List<ConsumerRecord<byte[], byte[]>> records) {

  public Poll {
    records = List.copyOf(records);
  }

  public boolean isEmpty() {
    return records.isEmpty();
  }

  /** This poll without the records of partitions that belong to somebody else by now. */
  public Poll only(Collection<TopicPartition> assigned) {
    return new Poll(
        receiver,
        topicIds,
        records.stream()
            .filter(r -> assigned.contains(new TopicPartition(r.topic(), r.partition())))
            .toList());
  }

  /** Where this poll begins in each partition. */
  public Map<TopicPartition, Long> firstOffsets() {
    Map<TopicPartition, Long> first = new HashMap<>();
    records.forEach(
        r -> first.putIfAbsent(new TopicPartition(r.topic(), r.partition()), r.offset()));
    return first;
  }

  /** Where to read on in each partition once this poll is settled. */
  public Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    records.forEach(
        r ->
            next.put(
                new TopicPartition(r.topic(), r.partition()),
                new OffsetAndMetadata(r.offset() + 1, r.leaderEpoch(), "")));
    return next;
  }
}
