package no.knutepunkt.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
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
import org.apache.kafka.common.TopicPartition;

/** The reading of one poll, which keeps what its records have in common. */
final class PollReading {

  private static final byte MAGIC = 0;
  private static final int FRAME = 1 + Integer.BYTES;

  private final RegisteredContracts contracts;
  private final Map<WrittenWith, Optional<DatumReader<Object>>> readers = new HashMap<>();
  private final EventAttributes attributes = new EventAttributes();
  private BinaryDecoder decoder;
  private ConsumerRecord<byte[], byte[]> record;
  private TopicPartition place;
  private Origin origin;

  PollReading(RegisteredContracts contracts) {
    this.contracts = contracts;
  }

  List<ReadRecord> read(List<ConsumerRecord<byte[], byte[]>> raw, Predicate<Origin> wanted) {
    List<ReadRecord> read = new ArrayList<>(raw.size());
    for (ConsumerRecord<byte[], byte[]> next : raw) {
      turnTo(next);
      if (wanted.test(origin)) {
        read.add(read());
      }
    }
    return read;
  }

  private void turnTo(ConsumerRecord<byte[], byte[]> next) {
    place = record != null && Poll.isBeside(record, next) ? place : Poll.place(next);
    record = next;
    origin = attributes.of(next.headers()).origin();
  }

  private ReadRecord read() {
    byte[] value = record.value();
    if (value == null) {
      return refused("unexpected-tombstone");
    }
    if (value.length < FRAME || value[0] != MAGIC) {
      return refused("not-framed");
    }
    Optional<DatumReader<Object>> contract = contract(ByteBuffer.wrap(value).getInt(1));
    return contract.isEmpty() ? refused("unknown-contract") : decode(contract.get());
  }

  /** Kept for a whole poll: to match the writer's contract with ours costs more than a record. */
  private Optional<DatumReader<Object>> contract(int schemaId) {
    WrittenWith named = new WrittenWith(record.topic(), schemaId);
    Optional<DatumReader<Object>> known = readers.get(named);
    if (known == null) {
      known = contractReader(named);
      readers.put(named, known);
    }
    return known;
  }

  private Optional<DatumReader<Object>> contractReader(WrittenWith named) {
    return contracts
        .writtenWith(named.topic(), named.schemaId())
        .map(
            written ->
                new SpecificDatumReader<>(written, contracts.of(named.topic()).ofMessageClass()));
  }

  /** Whatever goes wrong in here is the bytes' fault, however deep or large they claim to be. */
  private ReadRecord decode(DatumReader<Object> contract) {
    byte[] value = record.value();
    try {
      decoder = DecoderFactory.get().binaryDecoder(value, FRAME, value.length - FRAME, decoder);
      Object data = contract.read(null, decoder);
      return decoder.isEnd() ? readable(data) : refused("unreadable");
    } catch (IOException | RuntimeException | StackOverflowError hostile) {
      return refused("unreadable");
    }
  }

  private ReadRecord readable(Object data) {
    UUID id = attributes.id().orElseGet(() -> ContentId.of(record.topic(), record.value()));
    Event<Object> event =
        new Event<>(id, attributes.source(), attributes.time(record.timestamp()), origin, data);
    return new ReadRecord(place, record, origin, event, null);
  }

  private ReadRecord refused(String reason) {
    return new ReadRecord(place, record, origin, null, Rejection.of(reason));
  }

  private record WrittenWith(String topic, int schemaId) {}
}
