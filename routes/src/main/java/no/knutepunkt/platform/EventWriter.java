package no.knutepunkt.platform;

import no.knutepunkt.platform.contracts.RegisteredContracts;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Writes events by the registered contract of their topic; there is no other way onto a topic, so
 * what has no registered contract can't be produced.
 */
@Component
public class EventWriter {

  private final RegisteredContracts contracts;

  EventWriter(RegisteredContracts contracts) {
    this.contracts = contracts;
  }

  /**
   * The record to send.
   *
   * @param key what the topic's order goes by
   * @throws IllegalArgumentException when the topic has no contract, or another than the event's
   */
  public Sendable write(String topic, byte[] key, Event<? extends SpecificRecord> event) {
    return to(topic).write(key, event, AvroBytes.of(event.data()));
  }

  /**
   * For many events of one topic.
   *
   * @throws IllegalArgumentException when it has no contract
   */
  public TopicWriter to(String topic) {
    return new TopicWriter(topic, contracts.of(topic));
  }
}
