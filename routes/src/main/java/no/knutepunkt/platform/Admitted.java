package no.knutepunkt.platform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** What of a poll its receiver has not had before. */
final class Admitted {

  private final Map<TopicPartition, Long> settledUpTo = new HashMap<>();
  private final Set<UUID> known = new HashSet<>();

  private final Set<Integer> parked = new HashSet<>();

  /** Keys stand still in this partition, or are about to go on. */
  void hasParked(TopicPartition place) {
    parked.add(place.partition());
  }

  Set<Integer> parked() {
    return parked;
  }

  void settledUpTo(TopicPartition place, long nextOffset) {
    settledUpTo.put(place, nextOffset);
  }

  void knownAlready(UUID event) {
    known.add(event);
  }

  /** Whether the receiver has not settled the record itself yet. */
  boolean isNew(ReadRecord record) {
    return record.raw().offset() >= settledUpTo.get(record.place());
  }

  /** Whether the event is to have its effect now: true once for each event. */
  boolean takes(UUID event) {
    return known.add(event);
  }
}
