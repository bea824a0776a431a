package no.knutepunkt.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
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
   * The records that are wanted: events, or why these bytes are none. A registry that is away is an
   * outage, and thrown; it is asked once for each id that the records name.
   */
  List<ReadRecord> read(List<ConsumerRecord<byte[], byte[]>> raw, Predicate<Origin> wanted) {
    Map<WrittenWith, Optional<DatumReader<Object>>> contractsRead = new HashMap<>();
    List<ReadRecord> read = new ArrayList<>(raw.size());
    for (ConsumerRecord<byte[], byte[]> record : raw) {
      Origin origin = EventHeaders.origin(record.headers());
      if (wanted.test(origin)) {
        read.add(read(record, origin, contractsRead));
      }
    }
    return read;
  }

  private ReadRecord read(
      ConsumerRecord<byte[], byte[]> raw,
      Origin origin,
      Map<WrittenWith, Optional<DatumReader<Object>>> contractsRead) {
    byte[] value = raw.value();
    if (value == null) {
      return refused(raw, origin, "unexpected-tombstone");
    }
    if (value.length < FRAME || value[0] != MAGIC) {
      return refused(raw, origin, "not-framed");
    }
    WrittenWith named = new WrittenWith(raw.topic(), ByteBuffer.wrap(value, 1, 4).getInt());
    return contractsRead
        .computeIfAbsent(named, this::contractReader)
        .map(contract -> decode(raw, origin, contract))
        .orElseGet(() -> refused(raw, origin, "unknown-contract"));
  }

  /** Kept for a whole poll: to match the writer's contract with ours costs more than a record. */
  private Optional<DatumReader<Object>> contractReader(WrittenWith named) {
    return contracts
        .writtenWith(named.topic(), named.schemaId())
        .map(
            written ->
                new SpecificDatumReader<>(written, contracts.of(named.topic()).ofMessageClass()));
  }

  /** Whatever goes wrong in here is the bytes' fault, however deep or large they claim to be. */
  private static ReadRecord decode(
      ConsumerRecord<byte[], byte[]> raw, Origin origin, DatumReader<Object> contract) {
    try {
      BinaryDecoder decoder =
          DecoderFactory.get().binaryDecoder(raw.value(), FRAME, raw.value().length - FRAME, null);
      Object data = contract.read(null, decoder);
      return decoder.isEnd() ? readable(raw, origin, data) : refused(raw, origin, "unreadable");
    } catch (IOException | RuntimeException | StackOverflowError hostile) {
      return refused(raw, origin, "unreadable");
    }
  }

  private static ReadRecord readable(
      ConsumerRecord<byte[], byte[]> raw, Origin origin, Object data) {
    UUID id =
        EventHeaders.id(raw.headers()).orElseGet(() -> ContentId.of(raw.topic(), raw.value()));
    String source = EventHeaders.source(raw.headers());
    Instant time = EventHeaders.time(raw.headers(), raw.timestamp());
    return new ReadRecord(raw, origin, new Event<>(id, source, time, origin, data), null);
  }

  private static ReadRecord refused(
      ConsumerRecord<byte[], byte[]> raw, Origin origin, String reason) {
    return new ReadRecord(raw, origin, null, Rejection.of(reason));
  }

  private record WrittenWith(String topic, int schemaId) {}
}
