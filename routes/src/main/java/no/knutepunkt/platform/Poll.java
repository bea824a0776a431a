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

  /** One record as if it were polled: what comes of it is seen and then undone. */
  public static Poll rehearsal(Receiver receiver, ConsumerRecord<byte[], byte[]> record) {
    return new Poll(receiver, Map.of(record.topic(), Uuid.ZERO_UUID), List.of(record));
  }

  /** Whether it lies on no topic: Kafka gives none this id. */
  boolean isRehearsal() {
    return topicIds.containsValue(Uuid.ZERO_UUID);
  }

  public boolean isEmpty() {
    return records.isEmpty();
  }

  /** This poll without the records of partitions that belong to somebody else by now. */
  public Poll only(Collection<TopicPartition> assigned) {
    return assigned.containsAll(nextOffsets().keySet())
        ? this
        : new Poll(
            receiver,
            topicIds,
            records.stream().filter(record -> assigned.contains(place(record))).toList());
  }

  /** Where this poll begins in each partition. */
  public Map<TopicPartition, Long> firstOffsets() {
    Map<TopicPartition, Long> first = new HashMap<>();
    records.forEach(record -> first.putIfAbsent(place(record), record.offset()));
    return first;
  }

  /** Where to read on in each partition once this poll is settled. */
  public Map<TopicPartition, OffsetAndMetadata> nextOffsets() {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (int at = 0; at < records.size(); at++) {
      ConsumerRecord<byte[], byte[]> last = records.get(at);
      if (at + 1 == records.size() || !isBeside(last, records.get(at + 1))) {
        next.put(place(last), new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), ""));
      }
    }
    return next;
  }

  static TopicPartition place(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  /** Whether two records lie in one partition: most that follow one another do. */
  static boolean isBeside(ConsumerRecord<?, ?> one, ConsumerRecord<?, ?> other) {
    return one.partition() == other.partition() && one.topic().equals(other.topic());
  }
}
