package no.knutepunkt.platform.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import no.knutepunkt.platform.start.StartRefused;
import no.knutepunkt.schemas.Retention;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.stereotype.Component;

/**
 * Creates the topics of the one list and waits until each partition has a leader: an idempotent
 * producer that sends to a topic made a moment ago can hang for ever.
 */
@Component
class TopicSetup {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Uuid> ids;

  TopicSetup(KafkaProperties kafka) {
    List<NewTopic> wanted = wanted(kafka.replicas());
    try (Admin admin = new KafkaClients(kafka).admin()) {
      create(admin, wanted);
      this.ids = awaitLeaders(admin, wanted.stream().map(NewTopic::name).toList());
    }
  }

  /** Kafka's own id of every topic, by name. */
  Map<String, Uuid> ids() {
    return ids;
  }

  private static List<NewTopic> wanted(short replicas) {
    List<NewTopic> wanted = new ArrayList<>();
    for (Topic topic : Topics.all()) {
      wanted.add(
          new NewTopic(topic.name(), topic.partitions(), replicas)
              .configs(settings(topic.retention())));
      wanted.add(new NewTopic(topic.rejectedName(), 1, replicas).configs(rejectedSettings(topic)));
    }
    return wanted;
  }

  /** A record at the limit of its own topic gets headers on top of it when it is refused. */
  private static Map<String, String> rejectedSettings(Topic topic) {
    Map<String, String> settings =
        new HashMap<>(settings(new Retention.KeptFor(topic.rejectedRetention())));
    settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(2 * 1024 * 1024));
    return settings;
  }

  private static Map<String, String> settings(Retention retention) {
    return retention instanceof Retention.KeptFor kept
        ? Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.time().toMillis()))
        : Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
  }

  private static void create(Admin admin, Collection<NewTopic> wanted) {
    admin
        .createTopics(wanted)
        .values()
        .forEach(
            (name, created) -> {
              try {
                created.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
              } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                  throw refused("Topic " + name + " could not be made", failed);
                }
              } catch (InterruptedException | TimeoutException failed) {
                throw refused("Topic " + name + " could not be made", failed);
              }
            });
  }

  private static Map<String, Uuid> awaitLeaders(Admin admin, List<String> names) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      try {
        Map<String, TopicDescription> topics =
            admin.describeTopics(names).allTopicNames().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (topics.values().stream().allMatch(TopicSetup::isLed)) {
          return topics.values().stream()
              .collect(Collectors.toMap(TopicDescription::name, TopicDescription::topicId));
        }
      } catch (ExecutionException notYet) {
        if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw refused("The topics could not be read", notYet);
        }
      } catch (InterruptedException | TimeoutException failed) {
        throw refused("The topics could not be read", failed);
      }
    } while (System.nanoTime() < deadline);
    throw refused("Some topics got no leader within " + PATIENCE, null);
  }

  private static boolean isLed(TopicDescription topic) {
    return topic.partitions().stream()
        .map(TopicPartitionInfo::leader)
        .allMatch(leader -> leader != null && !leader.isEmpty());
  }

  private static StartRefused refused(String what, Exception cause) {
    return new StartRefused(
        what + ", so the hub does not start. Is Kafka up where HUB_KAFKA_BOOTSTRAP_SERVERS says?",
        cause);
  }
}
