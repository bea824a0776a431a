package no.knutepunkt.platform;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Senders over a producer of a test's own, and what they may send. */
public final class Senders {

  private Senders() {}

  public static RecordSender over(Producer<byte[], byte[]> producer) {
    return new RecordSender(producer);
  }

  /** A record that no contract was asked about. */
  public static Sendable sendable(String topic, byte[] value) {
    return new Sendable(new ProducerRecord<>(topic, value));
  }
}
