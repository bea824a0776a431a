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

  private Map<TopicPartition, Long> locked(Poll poll) {
    Map<TopicPartition, Long> next = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    poll.topicIds().forEach((name, id) -> names.put(id.toString(), name));
    jdbc.sql(
            """
            select topic_id, partition, next_offset from receiver_position
            where receiver = :receiver and topic_id = any(:topicIds)
            order by topic_id, partition
            for update
            """)
        .param("receiver", poll.receiver().name())
        .param("topicIds", names.keySet().toArray(String[]::new))
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
        .param(
            "topicIds",
            partitions.stream()
                .map(p -> poll.topicIds().get(p.topic()).toString())
                .toArray(String[]::new))
        .param(
            "partitions",
            partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new))
        .param("offsets", partitions.stream().map(next::get).toArray(Long[]::new))
        .update();
  }

  private static TopicPartition of(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
