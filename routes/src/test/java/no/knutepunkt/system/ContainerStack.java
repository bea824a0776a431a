package no.knutepunkt.system;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startable;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.MountableFile;

/** Three brokers, a database, a registry and two hubs, as compose.yaml sets up one of each. */
final class ContainerStack implements AutoCloseable {

  static final long GIBIBYTE = 1L << 30;

  private static final int POSTGRES = 5432;

  private final Map<String, String> secrets = secrets();
  private final ComposeFile file = new ComposeFile(secrets);
  private final Network network = Network.newNetwork();
  private final GenericContainer<?> database = database();
  private final GenericContainer<?> registry = registry();
  private final KafkaCluster kafka = new KafkaCluster(network, file);
  private final List<ContainerHub> hubs = List.of(hub(), hub());

  /** Everything runs; both hubs found a cluster, a registry and a database without anything. */
  static ContainerStack started() {
    ContainerStack stack = new ContainerStack();
    List<Startable> parts = new ArrayList<>(stack.kafka.brokers());
    parts.add(stack.database);
    parts.add(stack.registry);
    Startables.deepStart(parts).join();
    Startables.deepStart(stack.hubs.stream().map(ContainerHub::container)).join();
    return stack;
  }

  /** Each value as an operator makes it. */
  static Map<String, String> secrets() {
    SecureRandom random = new SecureRandom();
    return Stream.of(
            "POSTGRES_PASSWORD",
            "HUB_DATABASE_PASSWORD",
            "REGISTRY_DATABASE_PASSWORD",
            "HUB_SURVEY_KEY",
            "HUB_PSEUDONYM_KEY",
            "HUB_OPERATOR_TOKEN")
        .collect(
            Collectors.toMap(
                name -> name,
                name -> {
                  byte[] bytes = new byte[32];
                  random.nextBytes(bytes);
                  return Base64.getEncoder().encodeToString(bytes);
                }));
  }

  ContainerHub hub(int place) {
    return hubs.get(place);
  }

  KafkaCluster kafka() {
    return kafka;
  }

  /** A session of one's own in the hubs' database, for the caller to close. */
  Connection databaseSession() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + database.getMappedPort(POSTGRES) + "/knutepunkt",
        "knutepunkt",
        secrets.get("HUB_DATABASE_PASSWORD"));
  }

  private GenericContainer<?> database() {
    return new GenericContainer<>(file.image("database"))
        .withNetwork(network)
        .withNetworkAliases("database")
        .withEnv(file.environment("database"))
        .withCopyFileToContainer(
            MountableFile.forHostPath(ComposeFile.PATH.resolveSibling("postgres")),
            "/docker-entrypoint-initdb.d")
        .withExposedPorts(POSTGRES)
        .waitingFor(
            Wait.forSuccessfulCommand(
                    "pg_isready --host=127.0.0.1 --username=knutepunkt --dbname=knutepunkt")
                .withStartupTimeout(Duration.ofMinutes(2)));
  }

  private GenericContainer<?> registry() {
    return new GenericContainer<>(file.image("registry"))
        .withNetwork(network)
        .withNetworkAliases("registry")
        .withEnv(file.environment("registry"))
        .withExposedPorts(8080)
        .withCreateContainerCmdModifier(command -> command.getHostConfig().withMemory(GIBIBYTE / 2))
        .dependsOn(database)
        .waitingFor(
            Wait.forHttp("/apis/ccompat/v7/subjects").withStartupTimeout(Duration.ofMinutes(3)));
  }

  private ContainerHub hub() {
    Map<String, String> environment = file.environment("hub");
    environment.put("HUB_KAFKA_BOOTSTRAP_SERVERS", KafkaCluster.INSIDE);
    return new ContainerHub(network, environment);
  }

  @Override
  public void close() {
    hubs.forEach(hub -> hub.container().stop());
    kafka.close();
    registry.stop();
    database.stop();
    network.close();
  }
}
