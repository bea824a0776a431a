package no.knutepunkt.benchmarks.contestants;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.knutepunkt.benchmarks.Surroundings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The limit on the way from topic to PostgreSQL: two threads, Kafka's own client, one transaction a
 * poll, binary COPY into a stage and set statements from there, offsets after the commit. What
 * stands in the tables afterwards is what the hub leaves there.
 */
public final class ByHandToDatabase implements Runnable {

  private static final String TOPIC = "member-updates";
  private static final int PARTITIONS = 4;
  private static final int MOST_RECORDS = 4_000;

  private final Effect effect;
  private final List<TopicPartition> partitions;
  private final Surroundings at = Surroundings.ofThisProcess();
  private final AvroDecoder decoder = new AvroDecoder();

  private ByHandToDatabase(Effect effect, int firstPartition, int count) {
    this.effect = effect;
    this.partitions =
        IntStream.range(firstPartition, firstPartition + count)
            .mapToObj(partition -> new TopicPartition(TOPIC, partition))
            .toList();
  }

  /** What one receiver does with a batch, within its transaction. */
  interface Effect {

    /** The receiver's name in the hub's tables. */
    String receiver();

    /** Once for each connection. */
    void prepare(Connection connection) throws SQLException;

    void settle(Connection connection, List<Arrival> batch) throws SQLException, IOException;
  }

  /** Runs {@code register} or {@code dues} on two threads, or {@code both} on one each. */
  public static void main(String[] words) {
    List<Runnable> threads =
        switch (words[0]) {
          case "register" ->
              List.of(
                  new ByHandToDatabase(new RegisterByHand(), 0, 2),
                  new ByHandToDatabase(new RegisterByHand(), 2, 2));
          case "dues" ->
              List.of(
                  new ByHandToDatabase(new DuesByHand(), 0, 2),
                  new ByHandToDatabase(new DuesByHand(), 2, 2));
          default ->
              List.of(
                  new ByHandToDatabase(new RegisterByHand(), 0, PARTITIONS),
                  new ByHandToDatabase(new DuesByHand(), 0, PARTITIONS));
        };
    threads.forEach(thread -> new Thread(thread, words[0]).start());
    System.out.println("ready");
  }

  @Override
  public void run() {
    try (Connection connection =
            DriverManager.getConnection(at.database(), at.username(), at.password());
        KafkaConsumer<byte[], byte[]> kafka = consumer()) {
      connection.setAutoCommit(false);
      effect.prepare(connection);
      connection.commit();
      kafka.assign(partitions);
      kafka.seekToBeginning(partitions);
      while (true) {
        ConsumerRecords<byte[], byte[]> poll = kafka.poll(Duration.ofSeconds(1));
        if (!poll.isEmpty()) {
          settle(connection, poll);
          kafka.commitSync(poll.nextOffsets());
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", at.kafka());
    settings.put("group.id", "by-hand-" + effect.receiver());
    settings.put("enable.auto.commit", false);
    settings.put("max.poll.records", MOST_RECORDS);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private void settle(Connection connection, ConsumerRecords<byte[], byte[]> poll)
      throws SQLException, IOException {
    List<Arrival> batch = new ArrayList<>(poll.count());
    for (ConsumerRecord<byte[], byte[]> raw : poll) {
      batch.add(Arrival.of(raw, decoder));
    }
    movePositions(connection, poll.nextOffsets());
    effect.settle(connection, batch);
    connection.commit();
  }

  private void movePositions(Connection connection, Map<TopicPartition, OffsetAndMetadata> behind)
      throws SQLException {
    try (PreparedStatement move =
        connection.prepareStatement(
            """
            insert into receiver_position as p (receiver, topic_id, partition, next_offset)
            select ?, ?, * from unnest(?::int[], ?::bigint[]) as place(partition, next_offset)
            order by 3
            on conflict (receiver, topic_id, partition) do update
            set previous_offset = p.next_offset,
                next_offset = greatest(p.next_offset, excluded.next_offset)
            """)) {
      List<TopicPartition> moved = List.copyOf(behind.keySet());
      move.setString(1, effect.receiver());
      move.setString(2, TOPIC);
      move.setArray(
          3,
          connection.createArrayOf(
              "int", moved.stream().map(TopicPartition::partition).toArray(Integer[]::new)));
      move.setArray(
          4,
          connection.createArrayOf(
              "bigint", moved.stream().map(p -> behind.get(p).offset()).toArray(Long[]::new)));
      move.executeUpdate();
    }
  }
}
