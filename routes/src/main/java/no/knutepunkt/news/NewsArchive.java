package no.knutepunkt.news;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.StoredRecency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owns {@code news_item}: the newest wording of every piece of news. */
@Component
class NewsArchive {

  private static final String SHOWN =
      """
      select guid, news_id, title, summary, body, category, audience, language, link, image_url,
             published_at, embargo_until, expires_at, retracted, visible_from,
             worded_at as updated_at
      from news_item
      """;

  private static final String INSERT =
      """
      insert into news_item as stored (
        guid, news_id, version_at, version_row, version_id, changed_at, worded_at, title,
        summary, body, category, audience, language, link, image_url, published_at,
        embargo_until, expires_at, retracted)
      select guid, news_id, version_at, version_row, version_id, :now, version_at, title,
             summary, body, category, audience, language, link, image_url, published_at, embargo_until,
             expires_at, retracted
      from unnest(:guids::uuid[], :newsIds::text[], :versionTimes::timestamptz[],
                  :versionRows::bigint[], :versionIds::uuid[], :titles::text[],
                  :summaries::text[], :bodies::text[], :categories::text[],
                  :audiences::text[], :languages::text[], :links::text[], :images::text[],
                  :published::timestamptz[], :embargoes::timestamptz[],
                  :expiries::timestamptz[], :retracted::boolean[])
           as sent(guid, news_id, version_at, version_row, version_id, title, summary, body,
                   category, audience, language, link, image_url, published_at,
                   embargo_until, expires_at, retracted)
      """;

  /**
   * An item that was sent without a date has the moment at which it came in. Sent again, it keeps
   * the first one, and where it says nothing else either, nobody is told of a change.
   */
  private static final String NEW_WORDING =
      """
      on conflict (guid) do update set
        version_at = excluded.version_at, version_row = excluded.version_row,
        version_id = excluded.version_id,
        title = excluded.title, summary = excluded.summary, body = excluded.body,
        category = excluded.category, audience = excluded.audience,
        language = excluded.language, link = excluded.link, image_url = excluded.image_url,
        embargo_until = excluded.embargo_until, expires_at = excluded.expires_at,
        retracted = excluded.retracted,
        (published_at, changed_at, worded_at) = (
          select date,
                 case when is_same then stored.changed_at else excluded.changed_at end,
                 case when is_same then stored.worded_at else excluded.worded_at end
          from (select date, wording(stored) = wording(excluded)
                             and date = stored.published_at as is_same
                from (select case when excluded.published_at
                                       = date_trunc('milliseconds', excluded.version_at)
                                  then stored.published_at
                                  else excluded.published_at end as date) told) judged)
      """;

  /** A retraction may come with the id alone: what was said before stays on record. */
  private static final String RETRACTION =
      """
      on conflict (guid) do update set
        version_at = excluded.version_at, version_row = excluded.version_row,
        version_id = excluded.version_id, changed_at = excluded.changed_at,
        worded_at = excluded.worded_at, retracted = true
      """;

  private final JdbcClient jdbc;

  NewsArchive(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How new the stored wordings are. One writer at a time until its transaction ends: {@code
   * changed_at} must not go backwards, since Last-Modified leans on it.
   */
  Map<UUID, Recency> recencies(Collection<UUID> guids) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('news_item', 0))")
        .query(Integer.class)
        .single();
    return StoredRecency.byKey(
        jdbc.sql(
                """
                select guid, version_at, version_row, version_id from news_item
                where guid = any(:guids)
                """)
            .param("guids", guids.toArray(UUID[]::new)));
  }

  /** Stores wordings, at most one for each guid; of a retraction only that it is one. */
  void put(List<Wording> wordings, Instant now) {
    var byRetraction =
        wordings.stream().collect(Collectors.partitioningBy(w -> w.item().getRetracted()));
    put(byRetraction.get(false), NEW_WORDING, now);
    put(byRetraction.get(true), RETRACTION, now);
  }

  private void put(List<Wording> wordings, String onConflict, Instant now) {
    if (!wordings.isEmpty()) {
      jdbc.sql(INSERT + onConflict).param("now", utc(now)).params(columns(wordings)).update();
    }
  }

  private static Map<String, Object> columns(List<Wording> wordings) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("guids", wordings.stream().map(Wording::guid).toArray(UUID[]::new));
    columns.put("newsIds", texts(wordings, w -> w.item().getNewsId()));
    columns.putAll(StoredRecency.arrays(wordings.stream().map(Wording::recency).toList()));
    columns.put("titles", texts(wordings, w -> w.item().getTitle()));
    columns.put("summaries", texts(wordings, w -> w.item().getSummary()));
    columns.put("bodies", texts(wordings, w -> w.item().getBody()));
    columns.put("categories", texts(wordings, w -> w.item().getCategory()));
    columns.put("audiences", texts(wordings, w -> w.item().getAudience()));
    columns.put("languages", texts(wordings, w -> w.item().getLanguage()));
    columns.put("links", texts(wordings, w -> w.item().getLink()));
    columns.put("images", texts(wordings, w -> w.item().getImageUrl()));
    columns.put("published", texts(wordings, w -> w.item().getPublishedAt()));
    columns.put("embargoes", texts(wordings, w -> w.item().getEmbargoUntil()));
    columns.put("expiries", texts(wordings, w -> w.item().getExpiresAt()));
    columns.put(
        "retracted", wordings.stream().map(w -> w.item().getRetracted()).toArray(Boolean[]::new));
    return columns;
  }

  private static String[] texts(List<Wording> wordings, Function<Wording, Object> column) {
    return wordings.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  /** A page of what anyone may see at this moment. */
  NewsPage publicNews(Instant now, NewsCursor from, int size) {
    return NewsPage.of(
        jdbc.sql(
                SHOWN
                    + """
                    where audience = 'public' and not retracted
                      and visible_from <= :now and (expires_at is null or expires_at > :now)
                      and (visible_from, guid) < (:from, :guid)
                    order by visible_from desc, guid desc
                    limit :size
                    """)
            .param("now", utc(now))
            .param("from", utc(from.visibleFrom()))
            .param("guid", from.guid())
            .param("size", size + 1)
            .query(News.class)
            .list(),
        size);
  }

  /** A page of what this reader may see at this moment. */
  NewsPage newsFor(Reader reader, Instant now, NewsCursor from, int size) {
    return NewsPage.of(
        jdbc.sql(
                SHOWN
                    + """
                    where (:everyAudience or audience in ('public', 'members'))
                      and (:notShown or (visible_from <= :now and not retracted))
                      and (expires_at is null or expires_at > :now)
                      and (visible_from, guid) < (:from, :guid)
                    order by visible_from desc, guid desc
                    limit :size
                    """)
            .param("everyAudience", reader.seesEveryAudience())
            .param("notShown", reader.seesWhatIsNotShown())
            .param("now", utc(now))
            .param("from", utc(from.visibleFrom()))
            .param("guid", from.guid())
            .param("size", size + 1)
            .query(News.class)
            .list(),
        size);
  }

  /** What was public when it was taken back, last taken back first. */
  List<Retraction> retractions(int size) {
    return jdbc.sql(
            """
            select guid, version_at as at from news_item
            where retracted and audience = 'public' and visible_from <= version_at
              and (expires_at is null or expires_at > version_at)
            order by version_at desc, guid
            limit :size
            """)
        .param("size", size)
        .query(Retraction.class)
        .list();
  }

  /** When the feeds last changed: by a new wording, or by time alone. Empty where nothing is. */
  Optional<Instant> lastChange(Instant now) {
    return jdbc.sql(
            """
            select greatest(
              (select max(changed_at) from news_item),
              (select max(visible_from) from news_item where visible_from <= :now),
              (select max(expires_at) from news_item where expires_at <= :now))
            """)
        .param("now", utc(now))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
