package no.knutepunkt.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.platform.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads quarantine by cause: thousands of failures of four causes are four lines. The whole is read
 * from the counts in {@code quarantine_group}, one receipt's part from its entries.
 */
@Component
class Causes {

  private static final String COUNTED =
      """
      select group_id, stream, refused_by, reason, field,
             sum(events) as events, sum(waiting) as waiting,
             min(first_at) as first_at, max(last_at) as last_at,
             count(*) filter (where sender like '/companies/%%') as companies,
             (array_agg(sender order by last_at desc, sender))[1\\:100] as senders
      from quarantine_group
      where %s
      group by group_id, stream, refused_by, reason, field
      """;

  private static final String OF_A_RECEIPT =
      """
      select group_id, stream, refused_by, reason, field,
             count(*) as events,
             count(*) filter (where state not in ('replayed', 'rejected')) as waiting,
             min(quarantined_at) as first_at, max(quarantined_at) as last_at,
             count(distinct sender) filter (where sender like '/companies/%%') as companies,
             (array_agg(distinct sender))[1\\:100] as senders
      from quarantine
      where receipt = :receipt and %s
      group by group_id, stream, refused_by, reason, field
      """;

  /** The condition stands in the text: an index serves it, which «is null or» keeps it from. */
  private static final String NEWEST =
      """
      with cause as (
        select * from (%1$s) counted
        where (last_at, group_id) < (:lastAt, :lastGroup)
        order by last_at desc, group_id desc
        limit :most
      )
      select cause.*, newest.entries
      from cause cross join lateral (
        select jsonb_agg(jsonb_build_object(
                 'id', quarantine_id, 'sender', sender, 'receipt', receipt, 'row', source_row,
                 'quarantinedAt', quarantined_at, 'state', state, 'replayReceipt', replay_receipt,
                 'why', nullif(why, ''))) as entries
        from (select * from quarantine entry
              where entry.group_id = cause.group_id and %2$s
              order by quarantined_at desc, quarantine_id desc
              limit 50) few
      ) newest
      order by last_at desc, group_id desc
      """;

  private final JdbcClient jdbc;
  private final Texts texts;
  private final ObjectMapper json;

  Causes(JdbcClient jdbc, Texts texts, ObjectMapper json) {
    this.jdbc = jdbc;
    this.texts = texts;
    this.json = json;
  }

  /**
   * Causes, those that were met last first, and one more than the page holds.
   *
   * @param sender whose, or null for everybody's
   * @param receipt of which receipt, or null for all
   */
  List<Cause> of(String sender, UUID receipt, Page page, Locale language) {
    String whose = sender == null ? "true" : "sender = :sender";
    String counted = (receipt == null ? COUNTED : OF_A_RECEIPT).formatted(whose);
    String entries = receipt == null ? whose : whose + " and receipt = :receipt";
    Place after = Place.parse(page.after());
    return jdbc.sql(NEWEST.formatted(counted, entries))
        .param("sender", sender)
        .param("receipt", receipt)
        .param("lastAt", after.moment())
        .param("lastGroup", after.id())
        .param("most", page.limitAndOne())
        .query((row, n) -> cause(row, language))
        .list();
  }

  private Cause cause(ResultSet row, Locale language) throws SQLException {
    String field = row.getString("field").isEmpty() ? null : row.getString("field");
    List<Cause.Entry> newest = entries(row.getString("entries"));
    return new Cause(
        row.getObject("group_id", UUID.class),
        row.getString("stream"),
        row.getString("refused_by"),
        row.getString("reason"),
        field,
        texts.reason(language, row.getString("reason"), field),
        row.getLong("events"),
        row.getLong("waiting"),
        instant(row, "first_at"),
        instant(row, "last_at"),
        row.getLong("companies"),
        List.of((String[]) row.getArray("senders").getArray()),
        newest.get(0).id(),
        newest);
  }

  private List<Cause.Entry> entries(String array) {
    try {
      return json.readValue(array, new TypeReference<List<Cause.Entry>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("PostgreSQL wrote this JSON itself", impossible);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
