package no.knutepunkt.platform.topics;

import java.util.HashMap;
import java.util.Map;
import no.knutepunkt.platform.Receiver;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the Kafka clients; all records are bytes here, contracts are read in the routes. */
@Configuration
class KafkaClients {

  private static final int MEBIBYTE = 1024 * 1024;

  /**
   * Most records that Kafka unpacks at once: also those without a value, which no ration counts.
   */
  private static final int HANDFUL = 50;

  private final KafkaProperties properties;

  KafkaClients(KafkaProperties properties) {
    this.properties = properties;
  }

  Admin admin() {
    return Admin.create(shared());
  }

  /** Several polls in flight are smaller each; what was made of their records is sent already. */
  Ration ration(int mostInFlight) {
    return new Ration(mostInFlight == 1 ? 4 * MEBIBYTE : 2 * MEBIBYTE);
  }

  /** A consumer in the receiver's group that commits nothing by itself. */
  Consumer<byte[], byte[]> consumer(Receiver receiver, Ration ration) {
    Map<String, Object> settings = shared();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.groupPrefix() + receiver.name());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "knutepunkt-" + receiver.name());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, HANDFUL);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * MEBIBYTE);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // After a crash the partitions of the dead stand still this long.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), ration);
  }

  /** A consumer in no group, for a look at what lies on a topic. */
  Consumer<byte[], byte[]> searcher() {
    Map<String, Object> settings = shared();
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "knutepunkt-search");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * MEBIBYTE);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  Gathering gathering(Consumer<byte[], byte[]> kafka, Ration ration) {
    return new Gathering(kafka, ration, properties.pollRecords());
  }

  /** The one producer: acknowledged by all in-sync replicas, in order, without duplicates. */
  @Bean(destroyMethod = "close")
  Producer<byte[], byte[]> producer(TopicSetup topicsFirst) {
    Map<String, Object> settings = shared();
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "knutepunkt");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // The least that lets many rows share a request; a single event waits no longer for company.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * MEBIBYTE);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * MEBIBYTE);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> shared() {
    Map<String, Object> settings = new HashMap<>(properties.client());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, properties.bootstrapServers());
    return settings;
  }
}
