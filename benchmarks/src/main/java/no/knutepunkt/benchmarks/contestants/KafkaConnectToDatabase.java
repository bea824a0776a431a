package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import no.knutepunkt.benchmarks.Surroundings;
import org.apache.kafka.connect.cli.ConnectStandalone;

/** Kafka Connect, standalone, with Debezium's JDBC sink on two tasks. */
public final class KafkaConnectToDatabase {

  private static final String BATCH = "2000";

  private KafkaConnectToDatabase() {}

  public static void main(String[] words) throws IOException {
    Surroundings at = Surroundings.ofThisProcess();
    Path worker = properties(worker(at));
    Path sink = properties(sink(at, words[0]));
    System.out.println("ready");
    ConnectStandalone.main(new String[] {worker.toString(), sink.toString()});
  }

  private static Map<String, String> worker(Surroundings at) throws IOException {
    return Map.of(
        "bootstrap.servers", at.kafka(),
        "listeners", "http://127.0.0.1:0",
        "plugin.discovery", "service_load",
        "key.converter", "org.apache.kafka.connect.converters.ByteArrayConverter",
        "value.converter", MemberRowConverter.class.getName(),
        "offset.storage.file.filename", Files.createTempFile("connect", ".offsets").toString(),
        "offset.flush.interval.ms", "1000");
  }

  private static Map<String, String> sink(Surroundings at, String topic) {
    return Map.ofEntries(
        Map.entry("name", "members"),
        Map.entry("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector"),
        Map.entry("tasks.max", "2"),
        Map.entry("topics", topic),
        Map.entry("connection.url", at.database() + "?reWriteBatchedInserts=true"),
        Map.entry("connection.username", at.username()),
        Map.entry("connection.password", at.password()),
        Map.entry("connection.pool.min_size", "1"),
        Map.entry("connection.pool.max_size", "2"),
        Map.entry("connection.pool.acquire_increment", "1"),
        Map.entry("insert.mode", "upsert"),
        Map.entry("primary.key.mode", "record_value"),
        Map.entry("primary.key.fields", "organisation_number"),
        Map.entry("collection.name.format", "member"),
        Map.entry("schema.evolution", "none"),
        Map.entry("batch.size", BATCH),
        Map.entry("use.reduction.buffer", "true"),
        Map.entry("consumer.override.max.poll.records", BATCH),
        Map.entry("consumer.override.session.timeout.ms", "1200000"),
        Map.entry("consumer.override.max.poll.interval.ms", "1200000"));
  }

  private static Path properties(Map<String, String> settings) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    Path file = Files.createTempFile("connect", ".properties");
    file.toFile().deleteOnExit();
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
    return file;
  }
}
