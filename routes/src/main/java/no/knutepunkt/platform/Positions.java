package no.knutepunkt.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code receiver_position}: which records of a topic a receiver has settled already. */
@Component
class Positions {

  private final JdbcClient jdbc;

  Positions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records not settled before. Moves the positions behind the poll, never backwards, in the
   * transaction that settles it: a rollback takes the move back, and until the end of the
   * transaction a stale twin process waits.
   */
  List<ConsumerRecord<byte[], byte[]>> take(Poll poll) {
    Map<TopicPartition, Long> before = moved(poll);
    return poll.records().stream().filter(r -> r.offset() >= before.get(of(r))).toList();
  }

  private Map<TopicPartition, Long> moved(Poll poll) {
    Map<TopicPartition, Long> behind = new HashMap<>();
    poll.nextOffsets().forEach((partition, offset) -> behind.put(partition, offset.offset()));
    List<TopicPartition> partitions = List.copyOf(behind.keySet());
    Map<String, String> names = new HashMap<>();
    poll.topicIds().forEach((name, id) -> names.put(id.toString(), name));
    Map<TopicPartition, Long> before = new HashMap<>();
    jdbc.sql(
            """
            insert into receiver_position as p (receiver, topic_id, partition, next_offset)
            select :receiver, topic_id, partition, next_offset
            from unnest(:topicIds::text[], :partitions::int[], :offsets::bigint[])
                 as place(topic_id, partition, next_offset)
            order by topic_id, partition
            on conflict (receiver, topic_id, partition) do update
            set previous_offset = p.next_offset,
                next_offset = greatest(p.next_offset, excluded.next_offset)
            returning topic_id, partition, previous_offset
            """)
        .param("receiver", poll.receiver().name())
        .param("topicIds", topicIds(poll, partitions))
        .param(
            "partitions",
            partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new))
        .param("offsets", partitions.stream().map(behind::get).toArray(Long[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    before.put(
                        new TopicPartition(names.get(row.getString(1)), row.getInt(2)),
                        row.getLong(3)));
    return before;
  }

  private static String[] topicIds(Poll poll, List<TopicPartition> partitions) {
    return partitions.stream()
        .map(p -> poll.topicIds().get(p.topic()).toString())
        .toArray(String[]::new);
  }

  private static TopicPartition of(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
