package no.knutepunkt.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import no.knutepunkt.platform.contracts.RegisteredContract;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.stereotype.Component;

/**
 * Writes events by the registered contract of their topic; there is no other way onto a topic, so
 * what has no registered contract can't be produced.
 */
@Component
public class EventWriter {

  private static final int MAGIC = 0;

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
    RegisteredContract contract = contracts.of(topic);
    if (!event.data().getSchema().getFullName().equals(contract.schema().getFullName())) {
      throw new IllegalArgumentException(
          event.data().getSchema().getName() + " is not the contract of " + topic);
    }
    byte[] value = framed(contract, event.data());
    return new Sendable(
        new ProducerRecord<>(topic, null, null, key, value, EventHeaders.of(event, topic)));
  }

  private static byte[] framed(RegisteredContract contract, SpecificRecord data) {
    ByteArrayOutputStream framed = new ByteArrayOutputStream(512);
    framed.write(MAGIC);
    framed.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(contract.id()).array());
    AvroBytes.write(data, framed);
    return framed.toByteArray();
  }
}
