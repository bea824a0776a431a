package no.knutepunkt.platform;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** How new a state is, as tables keep it: the time, row and id of the event that brought it. */
public final class StoredRecency {

  private StoredRecency() {}

  /** Runs a query for key, time, row and id, in this order. */
  public static Map<UUID, Recency> byKey(StatementSpec query) {
    Map<UUID, Recency> found = new HashMap<>();
    query.query(
        (RowCallbackHandler)
            row ->
                found.put(
                    row.getObject(1, UUID.class),
                    new Recency(
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getLong(3),
                        row.getObject(4, UUID.class))));
    return found;
  }

  /** The parameters {@code versionTimes}, {@code versionRows} and {@code versionIds}, as arrays. */
  public static Map<String, Object> arrays(List<Recency> recencies) {
    return Map.of(
        "versionTimes", recencies.stream().map(r -> r.time().toString()).toArray(String[]::new),
        "versionRows", recencies.stream().map(Recency::row).toArray(Long[]::new),
        "versionIds", recencies.stream().map(Recency::id).toArray(UUID[]::new));
  }
}
