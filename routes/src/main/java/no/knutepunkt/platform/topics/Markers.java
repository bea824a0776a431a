package no.knutepunkt.platform.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.knutepunkt.platform.Marker;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.stereotype.Component;

/**
 * Puts records without content on topics, addressed to nobody: every receiver passes them, and one
 * that does not stands still. Under one key, so that a compacted topic keeps at most one.
 */
@Component
public class Markers {

  private static final byte[] KEY = "canary".getBytes(UTF_8);
  private static final String ADDRESS = "ce_replayfor";

  private final Producer<byte[], byte[]> producer;
  private final TopicSetup topics;

  Markers(Producer<byte[], byte[]> producer, TopicSetup topics) {
    this.producer = producer;
    this.topics = topics;
  }

  /**
   * One on each topic; where they lie, once all are acknowledged. Brokers that are away are waited
   * for once, not for each topic.
   *
   * @throws TimeoutException when they are not in time
   * @throws ExecutionException when Kafka refuses one
   */
  public List<Marker> send(Collection<String> names, Duration within)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (String topic : names) {
      RecordHeaders headers = new RecordHeaders();
      headers.add(ADDRESS, KEY);
      Future<RecordMetadata> one =
          producer.send(new ProducerRecord<>(topic, null, null, KEY, null, headers));
      if (one.isDone()) {
        one.get();
      }
      sent.add(one);
    }
    List<Marker> markers = new ArrayList<>();
    for (Future<RecordMetadata> one : sent) {
      markers.add(marker(one.get(within.toMillis(), TimeUnit.MILLISECONDS)));
    }
    return markers;
  }

  private Marker marker(RecordMetadata lies) {
    String id = topics.ids().get(lies.topic()).toString();
    return new Marker(lies.topic(), id, lies.partition(), lies.offset());
  }
}
