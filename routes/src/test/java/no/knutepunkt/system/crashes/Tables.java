package no.knutepunkt.system.crashes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.knutepunkt.platform.ContentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how things stand at every receiver. */
final class Tables {

  /** What a receiver shows: the key, and the version that can be seen of it. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "member-register", "select organisation_number, name::bigint from member",
          "dues-ledger",
              """
              select organisation_number,
                     case when min(ore) = max(ore)
                           and count(*) = (select count(distinct year) from dues_rate)
                          then min(ore) / 100 else -1 end
              from (select organisation_number, year, sum(membership_ore + service_ore)::bigint as ore
                    from dues_ledger group by organisation_number, year) as balance
              group by organisation_number
              """,
          "course-lists", "select registration_id, needs::bigint from course_registration",
          "project-log", "select entry_id, text::bigint from project_log_entry",
          "research-counts",
              """
              select entry::text,
                     ((extract(year from quarter) - 2000) * 4 + extract(quarter from quarter) - 1)::bigint
              from research_project_entry
              """,
          "survey-answers", "select survey_id, unit::bigint from survey_answer",
          "website-news", "select news_id, title::bigint from news_item");

  private static final String CHARGED_TWICE =
      """
      select event_id from dues_ledger where kind = 'charge' and event_id is not null
      group by event_id, year having count(*) > 1
      """;

  private final JdbcClient jdbc;

  Tables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Stand> stands(History history) {
    Map<String, List<UUID>> effects = ids("select receiver, event_id from effect");
    effects
        .computeIfAbsent(Gaps.DUES, none -> new ArrayList<>())
        .addAll(jdbc.sql(CHARGED_TWICE).query(UUID.class).list());
    Map<String, List<UUID>> refused =
        ids(
            """
            select refused_by, header_values[array_position(header_names, 'ce_id')]::uuid
            from quarantine where refused_by <> 'intake' and state <> 'replayed'
            """);
    return Gaps.RECEIVERS.entrySet().stream()
        .map(
            one ->
                new Stand(
                    one.getKey(),
                    one.getValue(),
                    effects.getOrDefault(one.getKey(), List.of()),
                    refused.getOrDefault(one.getKey(), List.of()),
                    shown(one.getKey(), history.keys(one.getValue()))))
        .toList();
  }

  private Map<String, List<UUID>> ids(String sql) {
    Map<String, List<UUID>> ids = new HashMap<>();
    jdbc.sql(sql)
        .query(
            row -> {
              ids.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                  .add(row.getObject(2, UUID.class));
            });
    return ids;
  }

  private Map<String, Long> shown(String receiver, List<String> keys) {
    Map<String, Long> shown = new TreeMap<>();
    jdbc.sql(SHOWN.get(receiver))
        .query(
            row -> {
              shown.put(row.getString(1), row.getLong(2));
            });
    return receiver.equals("research-counts") ? named(shown, keys) : shown;
  }

  /** Research knows an entry by a number that is made of its name. */
  private static Map<String, Long> named(Map<String, Long> shown, List<String> keys) {
    Map<String, Long> named = new TreeMap<>(shown);
    for (String key : keys) {
      Long version = named.remove(ContentId.of(Rows.COMPANY, key).toString());
      if (version != null) {
        named.put(key, version);
      }
    }
    return named;
  }

  /**
   * Each receipt at each receiver, and at quarantine for the rows that the gate refused. Of a body
   * that was broken off the acknowledged rows may not be counted yet.
   */
  List<Account> accounts() {
    return jdbc.sql(
            """
            with reading(receiver, stream) as (
              select * from unnest(:receivers::text[], :streams::text[]))
            select r.receipt, reading.receiver, r.accepted, r.complete,
                   coalesce((select sum(o.events) from receipt_outcome o
                             where o.receipt = r.receipt and o.receiver = reading.receiver), 0)
            from receipt r join reading using (stream)
            union all
            select r.receipt, 'quarantine', r.rejected, r.complete,
                   (select count(*) from quarantine q
                    where q.receipt = r.receipt and q.refused_by = 'intake')
            from receipt r
            """)
        .param("receivers", Gaps.RECEIVERS.keySet().toArray(String[]::new))
        .param("streams", Gaps.RECEIVERS.values().toArray(String[]::new))
        .query(
            (row, number) -> {
              long spokenFor = row.getLong(5);
              long accepted = row.getLong(3);
              return new Account(
                  row.getString(1),
                  row.getString(2),
                  row.getBoolean(4) ? accepted : Math.max(accepted, spokenFor),
                  spokenFor);
            })
        .list();
  }
}
