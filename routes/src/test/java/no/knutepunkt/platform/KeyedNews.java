package no.knutepunkt.platform;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** News of one partition by offset and key: each offset has an event of its own. */
final class KeyedNews {

  private KeyedNews() {}

  /** The event that belongs to the offset. */
  static ConsumerRecord<byte[], byte[]> good(long offset, String key) {
    return record(offset, key, id(offset));
  }

  static ConsumerRecord<byte[], byte[]> unreadable(long offset, String key) {
    return News.keyed(News.record(offset, new byte[] {7}), key);
  }

  /** The bad one of that offset as quarantine sends it again. */
  static ConsumerRecord<byte[], byte[]> again(long offset, long of, String key) {
    return secondTry(offset, of, key, entry(of));
  }

  static ConsumerRecord<byte[], byte[]> secondTry(long offset, long of, String key, UUID entry) {
    ConsumerRecord<byte[], byte[]> record = record(offset, key, id(of));
    EventHeaders.markReplay(
        record.headers(), new Origin.Replay(News.READER.name(), "nul-character", entry));
    return record;
  }

  /** What the record at this offset lies in quarantine as. */
  static UUID entry(long offset) {
    return RejectedRecords.id(News.READER, good(offset, "any"));
  }

  static UUID id(long offset) {
    return new UUID(7, offset);
  }

  static ConsumerRecord<byte[], byte[]> record(long offset, String key, UUID id) {
    return News.keyed(News.record(offset, id), key);
  }
}
