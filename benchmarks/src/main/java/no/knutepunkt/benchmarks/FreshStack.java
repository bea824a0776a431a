package no.knutepunkt.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import no.knutepunkt.embedded.EmbeddedStack;
import no.knutepunkt.embedded.Secret;
import no.knutepunkt.embedded.Supervised;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;

/** The embedded stack on an empty folder; each contestant gets a database of its own. */
final class FreshStack implements AutoCloseable {

  static final int PARTITIONS = 4;

  private static final String SUPERUSER = "postgres";

  private final Path folder;
  private final EmbeddedStack stack;
  private final Admin admin;

  FreshStack() {
    folder = Path.of("benchmarks", "target", "stack-" + UUID.randomUUID());
    stack = EmbeddedStack.start(folder);
    admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
  }

  String kafka() {
    return stack.bootstrapServers();
  }

  String registry() {
    return stack.registryUrl();
  }

  String secret(Secret which) {
    return stack.secrets().of(which);
  }

  /** An empty database, without any table. */
  Surroundings emptyDatabase(String name) {
    execute(at(SUPERUSER), "create database " + name);
    return at(name);
  }

  /** A database with the hub's own tables, and the rates that the dues go by. */
  Surroundings hubDatabase(String name) {
    Surroundings made = emptyDatabase(name);
    Flyway.configure()
        .dataSource(made.database(), made.username(), made.password())
        .load()
        .migrate();
    execute(
        made,
        """
        insert into dues_rate (year, employees_from, employees_to, membership_ore, service_ore)
        select year, band.* from generate_series(2024, 2026) as year,
          (values (1, 10, 25000, 125000), (11, 50, 25000, 275000), (51, null, 25000, 475000)) as band
        """);
    return made;
  }

  private Surroundings at(String database) {
    String url = stack.jdbcUrl().replaceFirst("[^/]*$", database);
    return new Surroundings(kafka(), registry(), url, SUPERUSER, secret(Secret.SUPERUSER_PASSWORD));
  }

  static Connection connect(Surroundings at) {
    try {
      return DriverManager.getConnection(at.database(), at.username(), at.password());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void execute(Surroundings at, String sql) {
    try (Connection connection = connect(at);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one text that a query answers with. */
  static String text(Surroundings at, String sql) {
    try (Connection connection = connect(at);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the topic and waits until each partition has a leader. */
  void topic(String name) {
    try {
      admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Waiting.until(() -> isLed(name));
  }

  private boolean isLed(String topic) {
    try {
      TopicDescription found =
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
      return found.partitions().stream()
          .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
    } catch (ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many records lie on a topic. */
  long records(String topic) {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    try {
      return admin.listOffsets(ends).all().get().values().stream()
          .mapToLong(end -> end.offset())
          .sum();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  long brokerCpuMicros() {
    return Cpu.micros(pid("broker"));
  }

  long databaseCpuMicros() {
    return Cpu.microsWithChildren(pid("database"));
  }

  private long pid(String part) {
    return stack.parts().stream()
        .filter(supervised -> supervised.part().name().equals(part))
        .mapToLong(Supervised::pid)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    admin.close();
    stack.close();
    EmbeddedStack.forget(folder);
  }
}
