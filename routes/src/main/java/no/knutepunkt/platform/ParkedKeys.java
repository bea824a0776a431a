package no.knutepunkt.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Owns {@code parked_key}: which keys stand still at a receiver, and behind which entries of
 * quarantine. Whoever changes it holds the position of that partition, as every poll does: so no
 * poll sees half of a change, whichever hub or reader it is of.
 */
@Component
class ParkedKeys {

  private final JdbcClient jdbc;

  ParkedKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those of the keys that stand still, with the entry that they wait behind; with none where they
   * are about to go on.
   */
  Map<ParkedKey, Optional<UUID>> standing(Receiver receiver, Collection<ParkedKey> asked) {
    Map<ParkedKey, Optional<UUID>> behind = new HashMap<>();
    keys(
            """
            select partition, key_id, behind[1]
            from parked_key
            join unnest(:partitions::int[], :keys::uuid[]) as asked(partition, key_id)
              using (partition, key_id)
            where receiver = :receiver
            """,
            receiver,
            asked)
        .query(
            (RowCallbackHandler)
                row ->
                    behind.put(
                        new ParkedKey(row.getInt(1), row.getObject(2, UUID.class)),
                        Optional.ofNullable(row.getObject(3, UUID.class))));
    return behind;
  }

  /** These keys stand still behind these entries as well. */
  void block(Receiver receiver, Map<ParkedKey, List<UUID>> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Columns<Map.Entry<ParkedKey, List<UUID>>> rows = new Columns<>(entries.entrySet());
    jdbc.sql(
            """
            insert into parked_key as p (receiver, partition, key_id, behind)
            select :receiver, partition, key_id, entries::uuid[]
            from unnest(:partitions::int[], :keys::uuid[], :entries::text[])
                 as refused(partition, key_id, entries)
            on conflict (receiver, partition, key_id)
            do update set behind = p.behind || excluded.behind
            """)
        .param("receiver", receiver.name())
        .param("partitions", rows.numbers(entry -> entry.getKey().partition()))
        .param("keys", rows.ids(entry -> entry.getKey().id()))
        .param(
            "entries", rows.lists(entry -> entry.getValue().stream().map(UUID::toString).toList()))
        .update();
  }

  /** These entries are out of the way of their keys. */
  void unblock(Receiver receiver, Collection<ParkedKey> keys, Collection<UUID> entries) {
    if (keys.isEmpty()) {
      return;
    }
    keys(
            """
            update parked_key k
            set behind = coalesce((select array_agg(entry order by place)
                                   from unnest(behind) with ordinality as b(entry, place)
                                   where entry <> all(:entries::uuid[])), '{}')
            from unnest(:partitions::int[], :keys::uuid[]) as asked(partition, key_id)
            where k.receiver = :receiver
              and k.partition = asked.partition and k.key_id = asked.key_id
            """,
            receiver,
            Set.copyOf(keys))
        .param("entries", new Columns<>(entries).ids(entry -> entry))
        .update();
  }

  /** This entry is out of the way of whatever waits behind it, by whatever key. */
  void unblock(Receiver receiver, int partition, UUID entry) {
    jdbc.sql(
            """
            update parked_key set behind = array_remove(behind, :entry)
            where receiver = :receiver and partition = :partition and :entry = any(behind)
            """)
        .param("entry", entry)
        .param("receiver", receiver.name())
        .param("partition", partition)
        .update();
  }

  /** Forgets keys that wait for nothing, and notes on the positions whether any is left. */
  void tidy(Receiver receiver, Collection<Integer> partitions) {
    jdbc.sql(
            """
            delete from parked_key k
            where receiver = :receiver and partition = any(:partitions) and behind = '{}'
              and not exists (select from parked_record r
                              where r.receiver = k.receiver and r.partition = k.partition
                                and r.key_id = k.key_id)
            """)
        .param("receiver", receiver.name())
        .param("partitions", new Columns<>(partitions).numbers(one -> one))
        .update();
    jdbc.sql(
            """
            update receiver_position p
            set parked = exists (select from parked_key k
                                 where k.receiver = p.receiver and k.partition = p.partition)
            where receiver = :receiver and partition = any(:partitions)
            """)
        .param("receiver", receiver.name())
        .param("partitions", new Columns<>(partitions).numbers(one -> one))
        .update();
  }

  /** Waits for the poll that holds the partition, and keeps the next one waiting. */
  void hold(Receiver receiver, int partition) {
    jdbc.sql(
            """
            select next_offset from receiver_position
            where receiver = :receiver and partition = :partition for update
            """)
        .param("receiver", receiver.name())
        .param("partition", partition)
        .query(Long.class)
        .list();
  }

  private StatementSpec keys(String sql, Receiver receiver, Collection<ParkedKey> keys) {
    Columns<ParkedKey> columns = new Columns<>(keys);
    return jdbc.sql(sql)
        .param("receiver", receiver.name())
        .param("partitions", columns.numbers(ParkedKey::partition))
        .param("keys", columns.ids(ParkedKey::id));
  }
}
