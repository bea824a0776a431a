package no.knutepunkt.platform.topics;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The Kafka cluster.
 *
 * @param bootstrapServers host:port, comma-separated; environment HUB_KAFKA_BOOTSTRAP_SERVERS
 * @param replicas copies of each topic that the hub creates; unless set as many as the cluster's
 *     own default.replication.factor says; environment HUB_KAFKA_REPLICAS
 * @param pollRecords most records of one poll, and so of one exchange and one transaction; fewer
 *     where they are large
 * @param groupPrefix goes before the name of every consumer group, where several hubs read the same
 *     topics; environment HUB_KAFKA_GROUP_PREFIX
 * @param client further settings of every Kafka client, such as {@code security.protocol} and
 *     {@code sasl.jaas.config}; environment HUB_KAFKA_CLIENT_..., dots as underscores
 */
@Validated
@ConfigurationProperties("hub.kafka")
record KafkaProperties(
    @NotBlank(message = "is missing: set HUB_KAFKA_BOOTSTRAP_SERVERS to host:port of the brokers")
        String bootstrapServers,
    @Min(-1) @DefaultValue("-1") short replicas,
    @Min(1) @DefaultValue("4000") int pollRecords,
    @DefaultValue("") String groupPrefix,
    @DefaultValue Map<String, String> client) {

  /** The client settings can hold a password. */
  @Override
  public String toString() {
    return "KafkaProperties";
  }
}
