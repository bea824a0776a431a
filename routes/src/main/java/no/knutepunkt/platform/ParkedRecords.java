package no.knutepunkt.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code parked_record}: the records of keys that stand still, whole and in their order. */
@Component
class ParkedRecords implements Parked {

  private static final int AT_ONCE = 1_000;
  private static final int BYTES_AT_ONCE = 4 * 1024 * 1024;

  private final JdbcClient jdbc;

  ParkedRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, UUID> behind(UUID receipt) {
    Map<String, UUID> behind = new HashMap<>();
    jdbc.sql(
            """
            select distinct on (receiver) receiver, behind[1]
            from parked_record join parked_key using (receiver, partition, key_id)
            where receipt = :receipt and behind <> '{}'
            order by receiver, record_offset
            """)
        .param("receipt", receipt)
        .query(
            (RowCallbackHandler) row -> behind.put(row.getString(1), row.getObject(2, UUID.class)));
    return behind;
  }

  void park(Receiver receiver, List<Settled> parked) {
    if (parked.isEmpty()) {
      return;
    }
    Columns<Settled> rows = new Columns<>(parked);
    jdbc.sql(
            """
            insert into parked_record (receiver, partition, key_id, record_offset, record_time,
              receipt, record_key, bytes, headers)
            select :receiver, * from unnest(:partitions::int[], :keys::uuid[], :offsets::bigint[],
              :times::bigint[], :receipts::uuid[], :recordKeys::bytea[], :bytes::bytea[],
              :headers::bytea[])
            on conflict do nothing
            """)
        .param("receiver", receiver.name())
        .param("partitions", rows.numbers(one -> one.raw().partition()))
        .param("keys", rows.ids(one -> ParkedKey.of(one.raw()).orElseThrow().id()))
        .param("offsets", rows.longs(one -> one.raw().offset()))
        .param("times", rows.longs(one -> one.raw().timestamp()))
        .param("receipts", rows.ids(one -> one.origin().receipt()))
        .param("recordKeys", rows.bytes(one -> one.raw().key()))
        .param("bytes", rows.bytes(one -> one.raw().value()))
        .param("headers", rows.bytes(one -> PackedHeaders.pack(one.raw().headers())))
        .update();
  }

  /** Takes records out that have gone on. */
  void remove(Receiver receiver, List<Settled> gone) {
    if (gone.isEmpty()) {
      return;
    }
    Columns<Settled> rows = new Columns<>(gone);
    jdbc.sql(
            """
            delete from parked_record r
            using unnest(:partitions::int[], :keys::uuid[], :offsets::bigint[])
                  as gone(partition, key_id, record_offset)
            where r.receiver = :receiver and r.partition = gone.partition
              and r.key_id = gone.key_id and r.record_offset = gone.record_offset
            """)
        .param("receiver", receiver.name())
        .param("partitions", rows.numbers(one -> one.raw().partition()))
        .param("keys", rows.ids(one -> ParkedKey.of(one.raw()).orElseThrow().id()))
        .param("offsets", rows.longs(one -> one.raw().offset()))
        .update();
  }

  /** Records of keys that may go on, in their order, as many as one poll can bear. */
  List<Released> released(Receiver receiver, Collection<Integer> partitions) {
    return jdbc.sql(
            """
            select * from (
              select partition, record_offset, record_time, record_key, bytes, headers,
                     row_number() over inOrder as place,
                     sum(coalesce(length(bytes), 0)::bigint) over inOrder
                       - coalesce(length(bytes), 0) as before,
                     count(*) over (partition by partition, key_id)
                       - row_number() over (partition by partition, key_id order by record_offset)
                       as follow
              from parked_record join parked_key using (receiver, partition, key_id)
              where receiver = :receiver and partition = any(:partitions) and behind = '{}'
              window inOrder as (order by partition, record_offset)
            ) released
            where place <= :most and before < :mostBytes
            order by place
            """)
        .param("receiver", receiver.name())
        .param("partitions", new Columns<>(partitions).numbers(one -> one))
        .param("most", AT_ONCE)
        .param("mostBytes", BYTES_AT_ONCE)
        .query((row, n) -> released(receiver.topic(), row))
        .list();
  }

  /** The first record of each of these partitions that may go on. */
  List<ConsumerRecord<byte[], byte[]>> firstReleased(
      Receiver receiver, Collection<Integer> partitions) {
    return jdbc.sql(
            """
            select distinct on (partition)
                   partition, record_offset, record_time, record_key, bytes, headers, 0 as follow
            from parked_record join parked_key using (receiver, partition, key_id)
            where receiver = :receiver and partition = any(:partitions) and behind = '{}'
            order by partition, record_offset
            """)
        .param("receiver", receiver.name())
        .param("partitions", new Columns<>(partitions).numbers(one -> one))
        .query((row, n) -> released(receiver.topic(), row).raw())
        .list();
  }

  private static Released released(String topic, ResultSet row) throws SQLException {
    ConsumerRecord<byte[], byte[]> raw =
        new ConsumerRecord<>(
            topic,
            row.getInt("partition"),
            row.getLong("record_offset"),
            row.getLong("record_time"),
            TimestampType.CREATE_TIME,
            0,
            0,
            row.getBytes("record_key"),
            row.getBytes("bytes"),
            PackedHeaders.unpack(row.getBytes("headers")),
            Optional.empty());
    return new Released(raw, row.getLong("follow"));
  }

  /**
   * A record that may go on.
   *
   * @param follow how many of its key come after it
   */
  record Released(ConsumerRecord<byte[], byte[]> raw, long follow) {}
}
