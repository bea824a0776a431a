package no.knutepunkt.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code receiver_position} and {@code effect}: each record is settled once by a receiver, and
 * each event has one effect there. Both are asked and moved in one statement for a whole poll.
 */
@Component
class OnceOnly implements Effects {

  private final JdbcClient jdbc;

  OnceOnly(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Moves the receiver's positions behind the poll, never backwards, and claims the events that lie
   * behind its old ones. A rollback of the transaction takes both back, and until its end a stale
   * twin process waits.
   *
   * @param read the records of the poll that concern the receiver
   */
  Admitted admit(Poll poll, List<ReadRecord> read) {
    Map<TopicPartition, OffsetAndMetadata> next = poll.nextOffsets();
    List<TopicPartition> places = List.copyOf(next.keySet());
    Columns<ReadRecord> events =
        new Columns<>(read.stream().filter(ReadRecord::isReadable).toList());
    Columns<TopicPartition> moved = new Columns<>(places);
    Admitted admitted = new Admitted();
    jdbc.sql(
            """
            with place as (
              select * from unnest(:topicIds::text[], :partitions::int[], :offsets::bigint[])
                            with ordinality as p(topic_id, partition, next_offset, number)
            ), moved as (
              insert into receiver_position as p (receiver, topic_id, partition, next_offset)
              select :receiver, topic_id, partition, next_offset from place
              order by topic_id, partition
              on conflict (receiver, topic_id, partition) do update
              set previous_offset = p.next_offset,
                  next_offset = greatest(p.next_offset, excluded.next_offset)
              returning topic_id, partition, previous_offset, parked
            ), fresh as (
              select event_id
              from unnest(:events::uuid[], :numbers::int[], :eventOffsets::bigint[])
                   as e(event_id, number, event_offset)
              join place using (number) join moved using (topic_id, partition)
              where event_offset >= previous_offset
              group by event_id
            ), claimed as (
              insert into effect (receiver, event_id)
              select :receiver, event_id from fresh order by event_id
              on conflict do nothing
              returning event_id
            )
            select number, previous_offset, null::uuid, parked
            from place join moved using (topic_id, partition)
            union all
            select null, null, event_id, false
            from (select event_id from fresh except select event_id from claimed) as known
            """)
        .param("receiver", poll.receiver().name())
        .param("topicIds", moved.texts(place -> poll.topicIds().get(place.topic())))
        .param("partitions", moved.numbers(TopicPartition::partition))
        .param("offsets", moved.longs(place -> next.get(place).offset()))
        .param("events", events.ids(record -> record.event().id()))
        .param("numbers", events.numbers(record -> places.indexOf(record.place()) + 1))
        .param("eventOffsets", events.longs(record -> record.raw().offset()))
        .query((RowCallbackHandler) row -> note(row, places, admitted));
    return admitted;
  }

  private static void note(ResultSet row, List<TopicPartition> places, Admitted admitted)
      throws SQLException {
    UUID known = row.getObject(3, UUID.class);
    if (known == null) {
      TopicPartition place = places.get(row.getInt(1) - 1);
      admitted.settledUpTo(place, row.getLong(2));
      if (row.getBoolean(4)) {
        admitted.hasParked(place);
      }
    } else {
      admitted.knownAlready(known);
    }
  }

  /** Those of the events that had their effect at every one of these receivers. */
  Set<UUID> hadBy(Collection<Receiver> receivers, Collection<UUID> events) {
    return new HashSet<>(
        jdbc.sql(
                """
                select event_id from effect
                where receiver = any(:receivers) and event_id = any(:events)
                group by event_id having count(*) = :all
                """)
            .param("receivers", new Columns<>(receivers).texts(Receiver::name))
            .param("events", new Columns<>(events).ids(Function.identity()))
            .param("all", receivers.size())
            .query(UUID.class)
            .list());
  }

  @Override
  public Set<Effect> of(Collection<Receiver> receivers, Collection<UUID> events) {
    return new HashSet<>(
        jdbc.sql(
                """
                select receiver, event_id
                from unnest(:receivers::text[]) as asked(receiver)
                cross join unnest(:events::uuid[]) as event(event_id)
                join effect using (receiver, event_id)
                """)
            .param("receivers", new Columns<>(receivers).texts(Receiver::name))
            .param("events", new Columns<>(events).ids(Function.identity()))
            .query((row, n) -> new Effect(row.getString(1), row.getObject(2, UUID.class)))
            .list());
  }

  /** Gives claimed events back, since they went to quarantine without having had their effect. */
  void release(Receiver receiver, Collection<UUID> events) {
    if (events.isEmpty()) {
      return;
    }
    jdbc.sql("delete from effect where receiver = :receiver and event_id = any(:events)")
        .param("receiver", receiver.name())
        .param("events", new Columns<>(events).ids(Function.identity()))
        .update();
  }
}
