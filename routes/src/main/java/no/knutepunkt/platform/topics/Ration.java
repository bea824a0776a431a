package no.knutepunkt.platform.topics;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Values as they are, as many as there is room for. What lies in Kafka's buffer is compressed:
 * hundreds of large records can be a few kilobytes, and unpacked more than the memory holds. A
 * record that there is no room for ends the poll, and the next one begins with it: Kafka keeps its
 * place where a value could not be read.
 */
final class Ration implements Deserializer<byte[]> {

  private final long bytes;
  private long left;

  /**
   * Bytes, unpacked, from which on no more is taken in.
   *
   * @param bytes with the objects around them
   */
  Ration(long bytes) {
    this.bytes = bytes;
    this.left = bytes;
  }

  /** The next record is taken in whatever its size. */
  void renew() {
    left = bytes;
  }

  boolean isUsedUp() {
    return left <= 0;
  }

  @Override
  public byte[] deserialize(String topic, byte[] value) {
    return value;
  }

  @Override
  public byte[] deserialize(String topic, Headers headers, ByteBuffer value) {
    if (isUsedUp()) {
      throw new SerializationException("no room in this poll");
    }
    take(headers, value.remaining());
    return Utils.toArray(value);
  }

  /** An empty record takes some room too. */
  void take(Headers headers, int valueBytes) {
    left -= 200L + valueBytes;
    for (Header header : headers) {
      left -= 50L + header.key().length() + (header.value() == null ? 0 : header.value().length);
    }
  }
}
