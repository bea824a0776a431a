package no.knutepunkt.platform;

import no.knutepunkt.platform.contracts.RegisteredContract;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes the events of one topic one after the other; for one thread. */
public final class TopicWriter {

  private final String topic;
  private final RegisteredContract contract;
  private final SharedHeaders headers;

  TopicWriter(String topic, RegisteredContract contract) {
    this.topic = topic;
    this.contract = contract;
    this.headers = new SharedHeaders(topic);
  }

  /**
   * The record to send.
   *
   * @param key what the topic's order goes by
   * @param data the event's own as bytes
   * @throws IllegalArgumentException when they follow another contract than the topic's
   */
  public Sendable write(byte[] key, Event<?> event, AvroBytes data) {
    if (!data.contract().getFullName().equals(contract.schema().getFullName())) {
      throw new IllegalArgumentException(
          data.contract().getName() + " is not the contract of " + topic);
    }
    byte[] value = data.framed(contract.id());
    return new Sendable(new ProducerRecord<>(topic, null, null, key, value, headers.of(event)));
  }
}
