package no.knutepunkt.platform;

import org.apache.kafka.clients.producer.Producer;

/** Senders over a producer of a test's own. */
public final class Senders {

  private Senders() {}

  public static RecordSender over(Producer<byte[], byte[]> producer) {
    return new RecordSender(producer);
  }
}
