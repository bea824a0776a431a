package no.knutepunkt.everydoor;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the hub keeps, told in a line: equal lines, equal stock. */
final class Stock {

  /** What a refusal may leave behind: a receipt without accepted rows, and bad rows. */
  private static final Set<String> OF_REFUSALS =
      Set.of("receipt", "quarantine", "quarantine_group", "receiver_position");

  /** What the hub itself writes down every minute, whoever calls. */
  private static final Set<String> OF_WATCHES =
      Set.of("incident", "notice", "canary", "conservation", "watchdog", "watched_receipt");

  private final JdbcClient jdbc;

  Stock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String taken() {
    StringBuilder stock = new StringBuilder("accepted ").append(accepted());
    tables().stream()
        .filter(table -> !OF_REFUSALS.contains(table) && !OF_WATCHES.contains(table))
        .forEach(table -> stock.append('\n').append(table).append(' ').append(content(table)));
    return stock.toString();
  }

  private List<String> tables() {
    return jdbc.sql("select tablename from pg_tables where schemaname = 'public' order by 1")
        .query(String.class)
        .list();
  }

  private String content(String table) {
    return jdbc.sql(
            "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                .formatted(table))
        .query(String.class)
        .single();
  }

  private String accepted() {
    return jdbc.sql("select coalesce(sum(accepted), 0)::text from receipt")
        .query(String.class)
        .single();
  }
}
