package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts member updates on a topic as the gate does: framing, headers, receipts, compression. */
final class Backlog implements AutoCloseable {

  /** Companies whose update is the last of each partition of a slice. */
  static final List<String> LAST = MemberUpdates.organisationNumbers(300_000_000, 4);

  private final MemberUpdates updates;
  private final int schemaId;
  private final int eventsOfOneReceipt;
  private final KafkaProducer<byte[], byte[]> producer;
  private final SpecificDatumWriter<MemberUpdate> writer =
      new SpecificDatumWriter<>(MemberUpdate.getClassSchema());
  private final SplittableRandom chance = new SplittableRandom(2006);
  private long next;

  Backlog(FreshStack stack, MemberUpdates updates, int schemaId, int eventsOfOneReceipt) {
    this.updates = updates;
    this.schemaId = schemaId;
    this.eventsOfOneReceipt = eventsOfOneReceipt;
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                stack.kafka(),
                "acks",
                "all",
                "linger.ms",
                5,
                "batch.size",
                128 * 1024,
                "compression.type",
                "lz4"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * Some events on a topic.
   *
   * @param receipts the receipts that they came in with
   * @param last when the {@link #LAST} companies changed: once in each partition, behind the others
   */
  record Slice(int events, List<UUID> receipts, Instant last) {}

  /** Adds so many events, the last of each partition among them; returns when all are there. */
  Slice add(String topic, int events) {
    List<UUID> receipts = new ArrayList<>();
    int ordinary = events - LAST.size();
    for (int row = 0; row < ordinary; row++) {
      if (row % eventsOfOneReceipt == 0) {
        receipts.add(id());
      }
      send(topic, null, updates.update(next++), receipts, row);
    }
    Instant last = MemberUpdates.moment(next++);
    for (int partition = 0; partition < LAST.size(); partition++) {
      MemberUpdate update = MemberUpdates.update(LAST.get(partition), 10, last);
      send(topic, partition, update, receipts, ordinary + partition);
    }
    producer.flush();
    return new Slice(events, receipts, last);
  }

  private void send(
      String topic, Integer partition, MemberUpdate update, List<UUID> receipts, int row) {
    byte[] key = update.getOrganisationNumber().getBytes(UTF_8);
    Headers headers = headers(topic, update, receipts.get(receipts.size() - 1), row);
    var unused =
        producer.send(
            new ProducerRecord<>(topic, partition, null, key, framed(update), headers),
            (place, failure) -> {
              if (failure != null) {
                throw new IllegalStateException(failure);
              }
            });
  }

  private Headers headers(String topic, MemberUpdate update, UUID receipt, int row) {
    return new RecordHeaders()
        .add("content-type", "application/avro".getBytes(UTF_8))
        .add("ce_specversion", "1.0".getBytes(UTF_8))
        .add("ce_type", ("no.knutepunkt." + topic + ".v1").getBytes(UTF_8))
        .add("ce_id", id().toString().getBytes(UTF_8))
        .add("ce_source", ("/companies/" + update.getOrganisationNumber()).getBytes(UTF_8))
        .add("ce_time", "2026-02-02T10:00:00.123Z".getBytes(UTF_8))
        .add("ce_receipt", receipt.toString().getBytes(UTF_8))
        .add("ce_row", Integer.toString(row + 1).getBytes(UTF_8));
  }

  private UUID id() {
    return new UUID(chance.nextLong(), chance.nextLong());
  }

  private byte[] framed(MemberUpdate update) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(512);
      out.write(0);
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      writer.write(update, encoder);
      encoder.flush();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
