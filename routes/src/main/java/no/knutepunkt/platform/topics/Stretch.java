package no.knutepunkt.platform.topics;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** The part of each partition that was written within some time, to be read once from its start. */
final class Stretch {

  private final Consumer<byte[], byte[]> kafka;
  private final Map<TopicPartition, Long> ends;

  private Stretch(Consumer<byte[], byte[]> kafka, Map<TopicPartition, Long> ends) {
    this.kafka = kafka;
    this.ends = ends;
  }

  static Stretch of(Consumer<byte[], byte[]> kafka, String topic, Instant from, Instant to) {
    List<TopicPartition> all =
        kafka.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    Map<TopicPartition, Long> ends = new HashMap<>(kafka.endOffsets(all));
    ends.putAll(firstSince(kafka, all, to));
    Map<TopicPartition, Long> starts = firstSince(kafka, all, from);
    ends.keySet().retainAll(starts.keySet());
    kafka.assign(ends.keySet());
    starts.forEach(kafka::seek);
    return new Stretch(kafka, ends);
  }

  /** Where the records since a moment begin; a partition that has none is not named. */
  private static Map<TopicPartition, Long> firstSince(
      Consumer<byte[], byte[]> kafka, Collection<TopicPartition> partitions, Instant moment) {
    Map<TopicPartition, OffsetAndTimestamp> places =
        new HashMap<>(
            kafka.offsetsForTimes(
                partitions.stream()
                    .collect(Collectors.toMap(Function.identity(), p -> moment.toEpochMilli()))));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    places.values().removeIf(Objects::isNull);
    places.forEach((partition, place) -> offsets.put(partition, place.offset()));
    return offsets;
  }

  /** Whether a record lies in it; a fetch brings more. */
  boolean holds(ConsumerRecord<?, ?> raw) {
    return raw.offset() < ends.get(new TopicPartition(raw.topic(), raw.partition()));
  }

  /** Leaves out the partitions that are read to the end of their part. */
  boolean isAtItsEnd() {
    int before = ends.size();
    ends.entrySet().removeIf(end -> kafka.position(end.getKey()) >= end.getValue());
    if (ends.size() < before) {
      kafka.assign(ends.keySet());
    }
    return ends.isEmpty();
  }
}
