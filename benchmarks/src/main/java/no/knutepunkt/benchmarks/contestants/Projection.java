package no.knutepunkt.benchmarks.contestants;

import java.util.HashMap;
import java.util.Map;
import no.knutepunkt.benchmarks.Surroundings;
import no.knutepunkt.schemas.MemberUpdate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Member updates without whom to call and how: decoded, cut, encoded; for one thread. */
final class Projection {

  private final AvroDecoder decoder = new AvroDecoder();
  private final AvroEncoder encoder = new AvroEncoder();

  /** The record to send, with the headers that the other came with. */
  ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> raw, String out) {
    byte[] value = of(raw.value());
    return new ProducerRecord<>(out, null, null, raw.key(), value, raw.headers());
  }

  byte[] of(byte[] framed) {
    return encoder.framed(framed, cut(decoder.decode(framed)));
  }

  static MemberUpdate cut(MemberUpdate update) {
    update.setEmail(null);
    update.setPhone(null);
    update.setContactPerson(null);
    return update;
  }

  /** What the hub's own producer is set to, save that it waits longer for company. */
  static Map<String, Object> producer(Surroundings at) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", at.kafka());
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", 5);
    settings.put("batch.size", 128 * 1024);
    settings.put("compression.type", "lz4");
    settings.put("key.serializer", ByteArraySerializer.class);
    settings.put("value.serializer", ByteArraySerializer.class);
    return settings;
  }
}
