package no.knutepunkt.platform;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record after reading: the event, or why there is none.
 *
 * @param raw the record as it lies on the topic
 * @param event the event, or null when it was refused
 * @param refused why it can't be read, or null
 */
record ReadRecord(ConsumerRecord<byte[], byte[]> raw, Event<Object> event, Rejection refused) {

  Optional<Rejection> rejection() {
    return Optional.ofNullable(refused);
  }
}
