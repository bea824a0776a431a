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

  /** Records not settled before; locks the positions, so that a stale twin process waits. */
  List<ConsumerRecord<byte[], byte[]>> unsettled(Poll poll) {
    Map<TopicPartition, Long> next = locked(poll);
    return poll.records().stream().filter(r -> r.offset() >= next.getOrDefault(of(r), 0L)).toList();
  }

  /** A first poll makes the rows that it locks: a lock on nothing would let a twin pass. */
  private Map<TopicPartition, Long> locked(Poll poll) {
    List<TopicPartition> partitions = List.copyOf(poll.firstOffsets().keySet());
    Map<TopicPartition, Long> next = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    poll.topicIds().forEach((name, id) -> names.put(id.toString(), name));
    jdbc.sql(
            """
            insert into receiver_position as p (receiver, topic_id, partition, next_offset)
            select :receiver, topic_id, partition, 0
            from unnest(:topicIds::text[], :partitions::int[]) as place(topic_id, partition)
            order by topic_id, partition
            on conflict (receiver, topic_id, partition) do update set next_offset = p.next_offset
            returning topic_id, partition, next_offset
            """)
        .param("receiver", poll.receiver().name())
        .param("topicIds", topicIds(poll, partitions))
        .param("partitions", numbers(partitions))
        .query(
            (RowCallbackHandler)
                row ->
                    next.put(
                        new TopicPartition(names.get(row.getString(1)), row.getInt(2)),
                        row.getLong(3)));
    return next;
  }

  /** Moves the positions behind the poll; never backwards. */
  void advance(Poll poll) {
    Map<TopicPartition, Long> next = new HashMap<>();
    poll.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    List<TopicPartition> partitions = List.copyOf(next.keySet());
    jdbc.sql(
            """
            insert into receiver_position as p (receiver, topic_id, partition, next_offset)
            select :receiver, * from unnest(:topicIds::text[], :partitions::int[], :offsets::bigint[])
            on conflict (receiver, topic_id, partition)
            do update set next_offset = greatest(p.next_offset, excluded.next_offset)
            """)
        .param("receiver", poll.receiver().name())
        .param("topicIds", topicIds(poll, partitions))
        .param("partitions", numbers(partitions))
        .param("offsets", partitions.stream().map(next::get).toArray(Long[]::new))
        .update();
  }

  private static String[] topicIds(Poll poll, List<TopicPartition> partitions) {
    return partitions.stream()
        .map(p -> poll.topicIds().get(p.topic()).toString())
        .toArray(String[]::new);
  }

  private static Integer[] numbers(List<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new);
  }

  private static TopicPartition of(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
