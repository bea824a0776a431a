package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents attributes of a record, binary content mode, and nothing else: whatever other
 * headers a record carries stay where they are.
 *
 * @see <a href="https://github.com/cloudevents/spec">CloudEvents 1.0.2, Kafka protocol binding</a>
 */
final class EventHeaders {

  static final String ID = "ce_id";
  static final String SOURCE = "ce_source";
  static final String TIME = "ce_time";
  static final String RECEIPT = "ce_receipt";
  static final String ROW = "ce_row";
  static final String REPLAY_FOR = "ce_replayfor";
  static final String REPLAY_REASON = "ce_replayreason";
  static final String REPLAY_ENTRY = "ce_replayentry";

  private EventHeaders() {}

  /** Marks a record as sent again for one receiver; a mark of an earlier try goes. */
  static void markReplay(Headers headers, Origin.Replay replay) {
    headers.remove(REPLAY_FOR).remove(REPLAY_REASON).remove(REPLAY_ENTRY);
    headers.add(REPLAY_FOR, bytes(replay.receiver()));
    headers.add(REPLAY_REASON, bytes(replay.reason()));
    if (replay.entry() != null) {
      headers.add(REPLAY_ENTRY, bytes(replay.entry().toString()));
    }
  }

  /**
   * Says when the event came in, where no header does.
   *
   * @param recordTime the record's own time, milliseconds since 1970
   */
  static void keepTime(Headers headers, long recordTime) {
    if (headers.lastHeader(TIME) == null) {
      headers.add(TIME, bytes(StorableMoment.nearest(Instant.ofEpochMilli(recordTime)).toString()));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
