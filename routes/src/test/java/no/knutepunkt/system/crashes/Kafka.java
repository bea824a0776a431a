package no.knutepunkt.system.crashes;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What Kafka knows of the hub's readers. */
final class Kafka implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Admin admin;

  Kafka(String bootstrapServers) {
    admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /**
   * What the session timeout does by itself after fifteen seconds: the dead leave their groups, and
   * who comes next has its partitions at once.
   */
  void buryTheDead() {
    for (String group : groups()) {
      try {
        admin
            .removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
            .all()
            .get();
      } catch (ExecutionException noneThere) {
        // A group that nobody is in, or was ever in, has no dead.
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Waits until every receiver has committed all that lies on its topics. */
  void awaitRead() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(() -> unread().isEmpty());
  }

  /** Group and partition of whatever is not committed to its end. */
  Set<String> unread() throws ExecutionException, InterruptedException {
    Set<String> unread = new TreeSet<>();
    for (String group : groups()) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      ends(topics(group))
          .forEach(
              (place, end) -> {
                OffsetAndMetadata done = committed.get(place);
                if (end > 0 && (done == null || done.offset() < end)) {
                  unread.add(group + " " + place);
                }
              });
    }
    return unread;
  }

  private Map<TopicPartition, Long> ends(Set<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    admin
        .describeTopics(topics)
        .allTopicNames()
        .get()
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        part ->
                            asked.put(
                                new TopicPartition(name, part.partition()), OffsetSpec.latest())));
    return admin.listOffsets(asked).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().offset()));
  }

  private static Set<String> groups() {
    Set<String> groups = new TreeSet<>(Gaps.RECEIVERS.keySet());
    groups.add(Gaps.QUARANTINE);
    return groups;
  }

  private static Set<String> topics(String group) {
    return group.equals(Gaps.QUARANTINE)
        ? Topics.all().stream().map(topic -> topic.rejectedName()).collect(Collectors.toSet())
        : Set.copyOf(List.of(Gaps.RECEIVERS.get(group)));
  }

  @Override
  public void close() {
    admin.close();
  }
}
