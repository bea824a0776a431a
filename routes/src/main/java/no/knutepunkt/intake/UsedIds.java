package no.knutepunkt.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owns {@code used_id}: what the ids that senders gave were first used for. Written before Kafka
 * has the rows, so the same content always goes through again, whatever broke in between.
 */
@Component
class UsedIds {

  private final JdbcClient jdbc;

  UsedIds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Remembers the ids and returns the rows whose id stands for other content already. */
  Set<Long> claim(String stream, List<Named> rows) {
    Map<UUID, UUID> first = new LinkedHashMap<>();
    rows.forEach(row -> first.putIfAbsent(row.event(), row.content()));
    // An update that changes nothing waits for whoever writes the same id now, and then sees it.
    return taken(
        rows,
        contents(
            """
            insert into used_id as u (stream, event_id, content)
            select :stream, event_id, content
            from unnest(:events::uuid[], :contents::uuid[]) as row(event_id, content)
            order by event_id
            on conflict (stream, event_id) do update set content = u.content
            returning event_id, content
            """,
            stream,
            first));
  }

  /** The rows whose id stands for other content already. Remembers nothing. */
  Set<Long> taken(String stream, List<Named> rows) {
    Map<UUID, UUID> asked = new LinkedHashMap<>();
    rows.forEach(row -> asked.put(row.event(), row.content()));
    return taken(
        rows,
        contents(
            """
            select u.event_id, u.content
            from unnest(:events::uuid[], :contents::uuid[]) as row(event_id, content)
            join used_id u on u.stream = :stream and u.event_id = row.event_id
            """,
            stream,
            asked));
  }

  private Map<UUID, UUID> contents(String statement, String stream, Map<UUID, UUID> ids) {
    Map<UUID, UUID> contents = new HashMap<>();
    jdbc.sql(statement)
        .param("stream", stream)
        .param("events", ids.keySet().toArray(UUID[]::new))
        .param("contents", ids.values().toArray(UUID[]::new))
        .query(
            row -> {
              contents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            });
    return contents;
  }

  private static Set<Long> taken(List<Named> rows, Map<UUID, UUID> standing) {
    return rows.stream()
        .filter(row -> !standing.getOrDefault(row.event(), row.content()).equals(row.content()))
        .map(Named::row)
        .collect(Collectors.toSet());
  }
}
