package no.knutepunkt.benchmarks.contestants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.benchmarks.Surroundings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;

/** Spring Kafka's batch listener on two threads and its template; offsets after all is there. */
public final class SpringKafkaToTopic {

  private static final int MOST_RECORDS = 10_000;

  private final KafkaTemplate<byte[], byte[]> template;
  private final String out;
  private final ThreadLocal<Projection> projection = ThreadLocal.withInitial(Projection::new);

  private SpringKafkaToTopic(Surroundings at, String out) {
    template = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Projection.producer(at)));
    this.out = out;
  }

  public static void main(String[] words) {
    Surroundings at = Surroundings.ofThisProcess();
    SpringKafkaToTopic flow = new SpringKafkaToTopic(at, words[1]);
    Map<String, Object> consumer = SpringKafkaToDatabase.consumer(at);
    consumer.put("max.poll.records", MOST_RECORDS);
    ContainerProperties properties = new ContainerProperties(words[0]);
    properties.setMessageListener((BatchMessageListener<byte[], byte[]>) flow::pass);
    ConcurrentMessageListenerContainer<byte[], byte[]> container =
        new ConcurrentMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<>(consumer), properties);
    container.setConcurrency(2);
    container.start();
    System.out.println("ready");
  }

  private void pass(List<ConsumerRecord<byte[], byte[]>> records) {
    List<CompletableFuture<?>> sent = new ArrayList<>(records.size());
    for (ConsumerRecord<byte[], byte[]> raw : records) {
      sent.add(template.send(projection.get().of(raw, out)));
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
  }
}
