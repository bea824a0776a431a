package no.knutepunkt.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A record on a topic, a row in a table and a schema in the registry: what must not get lost. */
record Marks(EmbeddedStack stack) {
  private static final String TOPIC = "marks";
  private static final String SCHEMA = "{\"schema\": \"\\\"string\\\"\"}";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  void leave() throws Exception {
    leaveRecord();
    sql("CREATE TABLE marks (text TEXT); INSERT INTO marks VALUES ('kept')");
    String type = "application/vnd.schemaregistry.v1+json";
    http(HttpRequest.newBuilder(schemas()).header("Content-Type", type).POST(body()).build());
  }

  List<String> found() throws Exception {
    return List.of(record(), query("SELECT text FROM marks"), schema());
  }

  /** Whether the schema is there; the registry drops connections that died with the database. */
  boolean schemaIsKept() {
    try {
      return schema().equals("kept");
    } catch (IOException broken) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  String query(String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(stack.jdbcUrl(), stack.username(), stack.password());
        var rows = connection.createStatement().executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "nothing";
    }
  }

  private void leaveRecord() throws ExecutionException, InterruptedException {
    Map<String, Object> broker = Map.of("bootstrap.servers", stack.bootstrapServers());
    try (Admin admin = Admin.create(broker)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
    Map<String, Object> durable =
        Map.of("bootstrap.servers", stack.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(durable, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "kept")).get();
    }
  }

  private String record() {
    Map<String, Object> broker = Map.of("bootstrap.servers", stack.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var records = consumer.poll(PATIENCE);
      return records.isEmpty() ? "nothing" : records.iterator().next().value();
    }
  }

  private String schema() throws IOException, InterruptedException {
    return http(HttpRequest.newBuilder(schemas()).build()).equals("[1]") ? "kept" : "nothing";
  }

  private void sql(String statements) throws SQLException {
    try (var connection =
            DriverManager.getConnection(stack.jdbcUrl(), stack.username(), stack.password());
        var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  private URI schemas() {
    return URI.create(stack.registryUrl() + "/subjects/marks-value/versions");
  }

  private static HttpRequest.BodyPublisher body() {
    return HttpRequest.BodyPublishers.ofString(SCHEMA);
  }

  private static String http(HttpRequest request) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
