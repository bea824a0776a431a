package no.knutepunkt.platform;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What messages about one thing have in common: partition and key. Of the key there is a digest,
 * since it can be of any length.
 */
record ParkedKey(int partition, UUID id) {

  /** Empty where the record has no key: it is about nothing that others are about. */
  static Optional<ParkedKey> of(ConsumerRecord<byte[], byte[]> record) {
    return of(record.partition(), record.key());
  }

  static Optional<ParkedKey> of(Integer partition, byte[] key) {
    return partition == null || key == null
        ? Optional.empty()
        : Optional.of(new ParkedKey(partition, ContentId.of("key", key)));
  }
}
