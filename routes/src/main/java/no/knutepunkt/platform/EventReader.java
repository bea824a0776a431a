package no.knutepunkt.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads records by the contract of their topic: Confluent framing, CloudEvents headers. */
@Component
class EventReader {

  private static final byte MAGIC = 0;
  private static final int FRAME = 1 + Integer.BYTES;

  private final RegisteredContracts contracts;

  EventReader(RegisteredContracts contracts) {
    this.contracts = contracts;
  }

  /**
   * The events, or why these bytes are none. A registry that is away is an outage, and thrown; it
   * is asked once for each id that the records name.
   */
  List<ReadRecord> read(List<ConsumerRecord<byte[], byte[]>> raw) {
    Map<WrittenWith, Optional<Schema>> asked = new HashMap<>();
    return raw.stream().map(record -> read(record, asked)).toList();
  }

  private ReadRecord read(
      ConsumerRecord<byte[], byte[]> raw, Map<WrittenWith, Optional<Schema>> asked) {
    byte[] value = raw.value();
    if (value == null) {
      return refused(raw, "unexpected-tombstone");
    }
    if (value.length < FRAME || value[0] != MAGIC) {
      return refused(raw, "not-framed");
    }
    WrittenWith named = new WrittenWith(raw.topic(), ByteBuffer.wrap(value, 1, 4).getInt());
    return asked
        .computeIfAbsent(named, it -> contracts.writtenWith(it.topic(), it.schemaId()))
        .map(schema -> decode(raw, schema))
        .orElseGet(() -> refused(raw, "unknown-contract"));
  }

  /** Whatever goes wrong in here is the bytes' fault, however deep or large they claim to be. */
  private ReadRecord decode(ConsumerRecord<byte[], byte[]> raw, Schema written) {
    Schema known = contracts.of(raw.topic()).ofMessageClass();
    try {
      BinaryDecoder decoder =
          DecoderFactory.get().binaryDecoder(raw.value(), FRAME, raw.value().length - FRAME, null);
      Object data = new SpecificDatumReader<>(written, known).read(null, decoder);
      return decoder.isEnd() ? readable(raw, data) : refused(raw, "unreadable");
    } catch (IOException | RuntimeException | StackOverflowError hostile) {
      return refused(raw, "unreadable");
    }
  }

  private static ReadRecord readable(ConsumerRecord<byte[], byte[]> raw, Object data) {
    UUID id =
        EventHeaders.id(raw.headers()).orElseGet(() -> ContentId.of(raw.topic(), raw.value()));
    return new ReadRecord(
        raw,
        new Event<>(
            id,
            EventHeaders.source(raw.headers()),
            EventHeaders.time(raw.headers(), raw.timestamp()),
            EventHeaders.origin(raw.headers()),
            data),
        null);
  }

  private static ReadRecord refused(ConsumerRecord<byte[], byte[]> raw, String reason) {
    return new ReadRecord(raw, null, Rejection.of(reason));
  }

  private record WrittenWith(String topic, int schemaId) {}
}
