package no.knutepunkt.platform.topics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Senders;
import no.knutepunkt.testing.TestStack;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Uuid;

/** The topics of the one list on the shared broker. */
public final class StackTopics {

  static final KafkaProperties KAFKA =
      new KafkaProperties(TestStack.shared().bootstrapServers(), (short) 1, 4000, "", Map.of());

  static final KafkaClients CLIENTS = new KafkaClients(KAFKA);
  static final TopicSetup SETUP = new TopicSetup(KAFKA);

  private static final Producer<byte[], byte[]> PRODUCER = CLIENTS.producer(SETUP);

  private StackTopics() {}

  static TopicComponent component(MeterRegistry metrics) {
    return new TopicComponent(CLIENTS, SETUP, new Outages(metrics), Senders.over(PRODUCER));
  }

  public static Producer<byte[], byte[]> producer() {
    return PRODUCER;
  }

  public static Consumer<byte[], byte[]> consumer(Receiver receiver) {
    return CLIENTS.consumer(receiver, new Ration(Long.MAX_VALUE));
  }

  public static Map<String, Uuid> ids() {
    return SETUP.ids();
  }
}
