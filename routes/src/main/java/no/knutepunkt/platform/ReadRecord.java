package no.knutepunkt.platform;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A record after reading: the event, or why there is none.
 *
 * @param place the partition that it lies in
 * @param raw the record as it lies on the topic
 * @param origin where it came in, readable or not
 * @param event the event, or null when it was refused
 * @param refused why it can't be read, or null
 */
record ReadRecord(
    TopicPartition place,
    ConsumerRecord<byte[], byte[]> raw,
    Origin origin,
    Event<Object> event,
    Rejection refused) {

  boolean isReadable() {
    return event != null;
  }
}
