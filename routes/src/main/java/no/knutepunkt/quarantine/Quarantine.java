package no.knutepunkt.quarantine;

import java.util.List;
import java.util.function.Function;
import no.knutepunkt.platform.Columns;
import no.knutepunkt.platform.Poll;
import org.apache.kafka.common.header.Header;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts rejected records into {@code quarantine}, a poll at a time, and counts them in their groups
 * in the same statement; the same one twice is one.
 */
@Component
class Quarantine {

  private static final String KEEP_AND_COUNT =
      """
      with kept as (
        insert into quarantine (quarantine_id, stream, refused_by, reason, field, sender, receipt,
          source_row, quarantined_at, content_type, record_key, bytes, header_names, header_values,
          partition, schema_id, hub_version)
        select id, stream, refused_by, reason, field, sender, receipt, source_row, at, content_type,
          record_key, bytes, header_names::text[], header_values::text[],
          partition, schema_id, hub_version
        from unnest(:ids::uuid[], :streams::text[], :refusedBys::text[], :reasons::text[],
                    :fields::text[], :senders::text[], :receipts::uuid[], :rows::bigint[],
                    :ats::timestamptz[], :contentTypes::text[], :keys::bytea[], :bytes::bytea[],
                    :headerNames::text[], :headerValues::text[], :partitions::int[],
                    :schemaIds::int[], :hubVersions::text[])
             as refused(id, stream, refused_by, reason, field, sender, receipt, source_row, at,
                        content_type, record_key, bytes, header_names, header_values, partition,
                        schema_id, hub_version)
        on conflict (quarantine_id) do nothing
        returning group_id, sender, stream, refused_by, reason, field, quarantined_at
      )
      insert into quarantine_group as g
        (group_id, sender, stream, refused_by, reason, field, events, waiting, first_at, last_at)
      select group_id, sender, stream, refused_by, reason, field,
             count(*), count(*), min(quarantined_at), max(quarantined_at)
      from kept
      group by group_id, sender, stream, refused_by, reason, field
      order by group_id, sender
      on conflict (group_id, sender) do update
      set events = g.events + excluded.events, waiting = g.waiting + excluded.waiting,
          first_at = least(g.first_at, excluded.first_at),
          last_at = greatest(g.last_at, excluded.last_at)
      """;

  private final JdbcClient jdbc;

  Quarantine(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps every record of the poll, readable or not. */
  public void keep(Poll poll) {
    Columns<Refused> rows = new Columns<>(poll.records().stream().map(Refused::new).toList());
    jdbc.sql(KEEP_AND_COUNT)
        .param("ids", rows.ids(Refused::id))
        .param("streams", rows.texts(Refused::stream))
        .param("refusedBys", rows.texts(Refused::refusedBy))
        .param("reasons", rows.texts(Refused::reason))
        .param("fields", rows.texts(Refused::field))
        .param("senders", rows.texts(Refused::sender))
        .param("receipts", rows.ids(refused -> refused.receipt().orElse(null)))
        .param("rows", rows.longs(Refused::row))
        .param("ats", rows.moments(Refused::at))
        .param("contentTypes", rows.texts(Refused::contentType))
        .param("keys", rows.bytes(refused -> refused.raw().key()))
        .param("bytes", rows.bytes(refused -> refused.raw().value()))
        .param("headerNames", rows.lists(refused -> headers(refused, Header::key)))
        .param(
            "headerValues",
            rows.lists(refused -> headers(refused, header -> Refused.clean(header.value()))))
        .param("partitions", rows.numbers(Refused::partition))
        .param("schemaIds", rows.numbers(Refused::schemaId))
        .param("hubVersions", rows.texts(Refused::hubVersion))
        .update();
  }

  private static List<String> headers(Refused refused, Function<Header, String> part) {
    return refused.attributes().stream().map(part).toList();
  }
}
