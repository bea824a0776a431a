package no.knutepunkt.platform;

import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that may be sent. Only the platform makes one: by the registered contract of its topic
 * ({@link EventWriter}), or for a rejected topic, which takes any bytes ({@link RejectedRecords}).
 */
public final class Sendable {

  private final ProducerRecord<byte[], byte[]> raw;

  Sendable(ProducerRecord<byte[], byte[]> raw) {
    this.raw = raw;
  }

  /** The record as Kafka gets it. */
  public ProducerRecord<byte[], byte[]> raw() {
    return raw;
  }
}
