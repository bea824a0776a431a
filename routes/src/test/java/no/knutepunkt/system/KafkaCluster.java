package no.knutepunkt.system;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.knutepunkt.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;

/** Three brokers, each a controller as well: every topic three times, acknowledged by two. */
final class KafkaCluster implements AutoCloseable {

  static final int BROKERS = 3;
  static final String INSIDE = "broker-1:9092,broker-2:9092,broker-3:9092";

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A broker keeps its port on this machine when it starts again. */
  private final List<Integer> ports = freePorts();

  private final List<GenericContainer<?>> brokers;
  private Admin admin;

  KafkaCluster(Network network, ComposeFile file) {
    brokers =
        IntStream.rangeClosed(1, BROKERS)
            .<GenericContainer<?>>mapToObj(
                id ->
                    new GenericContainer<>(file.image("kafka"))
                        .withNetwork(network)
                        .withNetworkAliases("broker-" + id)
                        .withEnv(settings(id, file.environment("kafka")))
                        .withCreateContainerCmdModifier(
                            command ->
                                PublishedPort.at(ports.get(id - 1), command)
                                    .getHostConfig()
                                    .withMemory(ContainerStack.GIBIBYTE)))
            .toList();
  }

  /** All that compose.yaml says, but for what makes one broker a cluster. */
  private Map<String, String> settings(int id, Map<String, String> settings) {
    settings.put("KAFKA_NODE_ID", Integer.toString(id));
    settings.put("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093,HOST://:9094");
    settings.put(
        "KAFKA_ADVERTISED_LISTENERS",
        "PLAINTEXT://broker-%d:9092,HOST://%s".formatted(id, outside(id)));
    settings.merge("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", ",HOST:PLAINTEXT", String::concat);
    settings.put(
        "KAFKA_CONTROLLER_QUORUM_VOTERS", "1@broker-1:9093,2@broker-2:9093,3@broker-3:9093");
    for (String topics : List.of("DEFAULT", "OFFSETS_TOPIC", "TRANSACTION_STATE_LOG")) {
      settings.put("KAFKA_" + topics + "_REPLICATION_FACTOR", "3");
    }
    settings.put("KAFKA_MIN_INSYNC_REPLICAS", "2");
    return settings;
  }

  List<GenericContainer<?>> brokers() {
    return brokers;
  }

  /** The topics as the brokers tell of them. */
  Collection<TopicDescription> topics() {
    return answer(
            admin()
                .describeTopics(Topics.all().stream().flatMap(it -> Stream.of(it.name())).toList())
                .allTopicNames())
        .values();
  }

  /** The broker that leads the first partition of a topic, by its place among all. */
  int leader(String topic) {
    var described = answer(admin().describeTopics(List.of(topic)).allTopicNames()).get(topic);
    return described.partitions().get(0).leader().id();
  }

  /** How many partitions a receiver reads, by the address that it reads from. */
  Map<String, Integer> partitionsByHost(String receiver) {
    var group = admin().describeConsumerGroups(List.of(receiver)).describedGroups().get(receiver);
    return answer(group).members().stream()
        .collect(
            Collectors.toMap(
                member -> member.host().substring(1),
                member -> member.assignment().topicPartitions().size(),
                Integer::sum));
  }

  /** SIGKILL. */
  void kill(int broker) {
    engine().killContainerCmd(id(broker)).exec();
  }

  /** In good order, as for maintenance. */
  void stop(int broker) {
    engine().stopContainerCmd(id(broker)).withTimeout(60).exec();
  }

  /** Starts a broker again, and returns when every replica is in sync. */
  void startAgain(int broker) {
    engine().startContainerCmd(id(broker)).exec();
    awaitWhole();
  }

  void awaitWhole() {
    await().atMost(PATIENCE).ignoreExceptions().until(this::isWhole);
  }

  private boolean isWhole() {
    return topics().stream()
        .flatMap(topic -> topic.partitions().stream())
        .allMatch(partition -> partition.isr().size() == partition.replicas().size());
  }

  private Admin admin() {
    if (admin == null) {
      String servers =
          IntStream.rangeClosed(1, BROKERS)
              .mapToObj(this::outside)
              .collect(Collectors.joining(","));
      // Without the last setting a client that finds no broker asks on and on, and logs each time.
      admin =
          Admin.create(Map.of("bootstrap.servers", servers, "metadata.recovery.strategy", "none"));
    }
    return admin;
  }

  private String outside(int id) {
    return "127.0.0.1:" + ports.get(id - 1);
  }

  private String id(int broker) {
    return brokers.get(broker - 1).getContainerId();
  }

  private static DockerClient engine() {
    return DockerClientFactory.instance().client();
  }

  private static <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static List<Integer> freePorts() {
    try (ServerSocket a = new ServerSocket(0);
        ServerSocket b = new ServerSocket(0);
        ServerSocket c = new ServerSocket(0)) {
      return List.of(a.getLocalPort(), b.getLocalPort(), c.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
    brokers.forEach(GenericContainer::stop);
  }
}
