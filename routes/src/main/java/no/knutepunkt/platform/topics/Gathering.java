package no.knutepunkt.platform.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Puts a poll together out of what has been fetched already, until it is large enough: a poll of
 * many small records is as large as Kafka would give, one of large records stays within memory.
 *
 * @param mostRecords records of one poll, give or take a handful
 * @param enoughBytes bytes, unpacked, from which on no more is taken in
 */
record Gathering(int mostRecords, long enoughBytes) {

  /** Waits for the first records only; none where none come in that time. */
  List<ConsumerRecord<byte[], byte[]>> from(Consumer<byte[], byte[]> kafka, Duration patience) {
    List<ConsumerRecord<byte[], byte[]>> gathered = new ArrayList<>();
    long bytes = take(kafka, patience, gathered);
    long more = bytes;
    while (more > 0 && bytes < enoughBytes && gathered.size() < mostRecords) {
      more = take(kafka, Duration.ZERO, gathered);
      bytes += more;
    }
    return gathered;
  }

  /** Adds a handful of records and returns its weight; nothing weighs nothing. */
  private static long take(
      Consumer<byte[], byte[]> kafka,
      Duration patience,
      List<ConsumerRecord<byte[], byte[]>> gathered) {
    long bytes = 0;
    for (ConsumerRecord<byte[], byte[]> record : kafka.poll(patience)) {
      gathered.add(record);
      bytes += weight(record);
    }
    return bytes;
  }

  /** With the objects around it, so that an empty record weighs something too. */
  private static long weight(ConsumerRecord<byte[], byte[]> record) {
    long bytes = 200L + length(record.key()) + length(record.value());
    for (Header header : record.headers()) {
      bytes += 50L + header.key().length() + length(header.value());
    }
    return bytes;
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}
