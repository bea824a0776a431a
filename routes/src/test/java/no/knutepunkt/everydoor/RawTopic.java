package no.knutepunkt.everydoor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import no.knutepunkt.platform.topics.StackTopics;
import no.knutepunkt.schemas.Retention;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.RejectedTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A topic as a foreign program writes it and reads it: bytes. */
record RawTopic(String name) {

  /** Puts a record there and returns the id that it bears. */
  UUID put(byte[] key, byte[] value) throws InterruptedException {
    UUID id = UUID.randomUUID();
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(name, key, value);
    record.headers().add("ce_id", id.toString().getBytes(UTF_8));
    record.headers().add("ce_source", "/secretariat".getBytes(UTF_8));
    try {
      StackTopics.producer().send(record).get();
      return id;
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused.getCause());
    }
  }

  /** A compacted topic keeps the last record of each key, and takes none without. */
  boolean wantsKey() {
    return !(Topics.named(name).orElseThrow().retention() instanceof Retention.KeptFor);
  }

  /** The first event that came in under this receipt. */
  byte[] valueOf(String receipt) {
    return RejectedTopic.find(name, record -> isOf(receipt, record)).value();
  }

  private static boolean isOf(String receipt, ConsumerRecord<byte[], byte[]> record) {
    var header = record.headers().lastHeader("ce_receipt");
    return header != null && receipt.equals(new String(header.value(), UTF_8));
  }
}
