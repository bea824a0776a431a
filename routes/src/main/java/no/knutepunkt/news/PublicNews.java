package no.knutepunkt.news;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import no.knutepunkt.journey.NewsOnShow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from {@code news_item} what the public feed shows. */
@Component
class PublicNews implements NewsOnShow {

  private final JdbcClient jdbc;
  private final Clock clock;

  PublicNews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean shows(UUID event) {
    return jdbc.sql(
            """
            select exists (
              select from news_item
              where version_id = :event and audience = 'public' and not retracted
                and visible_from <= :now and (expires_at is null or expires_at > :now))
            """)
        .param("event", event)
        .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
        .query(Boolean.class)
        .single();
  }
}
