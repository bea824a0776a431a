package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.stereotype.Component;

/** Sends a record that one receiver refused to its topic again, for that receiver alone. */
@Component
public class SecondTry {

  private static final Origin.Replay FOR_NOBODY = new Origin.Replay("", "", null);

  private final RecordSender sender;

  SecondTry(RecordSender sender) {
    this.sender = sender;
  }

  /**
   * Returns when the record is acknowledged.
   *
   * @param record what was refused; only a topic of the one list is sent to
   * @param replay who refused it, and why
   */
  public void send(Once record, Origin.Replay replay) {
    String topic = Topics.named(record.stream()).orElseThrow().name();
    Headers headers = new RecordHeaders();
    record.attributes().forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
    EventHeaders.markReplay(headers, replay);
    sender
        .send(
            List.of(
                new Sendable(
                    new ProducerRecord<>(
                        topic, record.partition(), null, record.key(), record.value(), headers))))
        .join();
  }

  /** Sends a copy of a parked record that is for no receiver: all that it does is to come. */
  void wake(ConsumerRecord<byte[], byte[]> parked) {
    Headers headers = new RecordHeaders(parked.headers());
    EventHeaders.markReplay(headers, FOR_NOBODY);
    sender
        .send(
            List.of(
                new Sendable(
                    new ProducerRecord<>(
                        parked.topic(),
                        parked.partition(),
                        null,
                        parked.key(),
                        parked.value(),
                        headers))))
        .join();
  }

  /**
   * A record as it once was on a topic.
   *
   * @param partition where it lay, so that it goes through the same hands again; null where nobody
   *     knows
   * @param attributes its CloudEvents attributes; other headers do not come along
   */
  public record Once(
      String stream, Integer partition, byte[] key, byte[] value, Map<String, String> attributes) {}
}
