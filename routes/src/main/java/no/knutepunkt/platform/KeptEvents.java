package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.TopicSearch.Seen;
import no.knutepunkt.platform.TopicSearch.Sighting;
import no.knutepunkt.platform.TopicSearch.Unseen;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;

/** Finds single events where they lie, by when they came in: the gate notes no place for them. */
@Component
public class KeptEvents {

  /** A small body's receipt is written once it is acknowledged, so the record is older. */
  private static final Duration BEFORE = Duration.ofMinutes(2);

  /** What a body brings it brings within a day; after that it counts as broken off. */
  private static final Duration AFTER = Duration.ofDays(1);

  private final TopicSearch topics;
  private final EventReader reader;

  KeptEvents(TopicSearch topics, EventReader reader) {
    this.topics = topics;
    this.reader = reader;
  }

  /**
   * What an event of the gate says.
   *
   * @param cameIn when its receipt was written
   * @throws org.apache.kafka.common.KafkaException while the brokers are away
   */
  public Finding find(String topic, UUID event, Instant cameIn) {
    byte[] id = event.toString().getBytes(UTF_8);
    Sighting sighting =
        topics.first(topic, cameIn.minus(BEFORE), cameIn.plus(AFTER), raw -> isNamed(raw, id));
    if (sighting instanceof Seen seen) {
      return read(seen.raw());
    }
    return sighting == Unseen.OUT_OF_REACH ? Missing.OUT_OF_REACH : Missing.NO_LONGER_KEPT;
  }

  private static boolean isNamed(ConsumerRecord<byte[], byte[]> raw, byte[] id) {
    Header named = raw.headers().lastHeader(EventHeaders.ID);
    return named != null && raw.value() != null && Arrays.equals(named.value(), id);
  }

  private Finding read(ConsumerRecord<byte[], byte[]> raw) {
    ReadRecord read = reader.read(List.of(raw), any -> true).get(0);
    return read.isReadable() && read.event().data() instanceof IndexedRecord message
        ? new Found(message)
        : Missing.NO_LONGER_KEPT;
  }

  /** What became of looking for an event. */
  public sealed interface Finding {}

  /** The message as its contract has it. */
  public record Found(IndexedRecord message) implements Finding {}

  /** Why there is no message to show. */
  public enum Missing implements Finding {
    /** The topic has let go of it: its time was over, or a later state has replaced it. */
    NO_LONGER_KEPT,
    /** So much came in at the same time that one search does not get through it. */
    OUT_OF_REACH
  }
}
