package no.knutepunkt.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import no.knutepunkt.platform.contracts.RegisteredContract;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
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
    RegisteredContract contract = contracts.of(topic);
    if (!event.data().getSchema().getFullName().equals(contract.schema().getFullName())) {
      throw new IllegalArgumentException(
          event.data().getSchema().getName() + " is not the contract of " + topic);
    }
    byte[] value = encode(contract, event.data());
    return new Sendable(
        new ProducerRecord<>(topic, null, null, key, value, EventHeaders.of(event, topic)));
  }

  private static byte[] encode(RegisteredContract contract, SpecificRecord data) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(512);
      out.write(0);
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(contract.id()).array());
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      new SpecificDatumWriter<>(contract.schema()).write(data, encoder);
      encoder.flush();
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
  }
}
