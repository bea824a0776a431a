package no.knutepunkt.news;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.springframework.test.web.servlet.MockMvc;

/** The news flow on a database of its own, at noon in Oslo on 22 November 2026. */
final class Newsroom {

  final StoppedClock clock = new StoppedClock("2026-11-22T11:00:00Z");
  final FreshDatabase database = new FreshDatabase();
  private final NewsArchive archive = new NewsArchive(database.jdbc());
  private final NewsDesk desk = new NewsDesk(archive, clock);

  static NewsItem.Builder news(String newsId, String title) {
    return NewsItem.newBuilder()
        .setNewsId(newsId)
        .setTitle(title)
        .setAudience("public")
        .setLanguage("nb")
        .setPublishedAt(Instant.parse("2026-11-20T08:00:00Z"))
        .setRetracted(false);
  }

  /** One poll; the items were taken in now, a second after one another. */
  List<Outcome> publish(NewsItem.Builder... items) {
    List<Event<NewsItem>> events = new ArrayList<>();
    for (NewsItem.Builder item : items) {
      clock.moveOn(Duration.ofSeconds(1));
      events.add(takenIn(clock.instant(), item));
    }
    return publish(events);
  }

  List<Outcome> publish(List<Event<NewsItem>> events) {
    return Batches.outcomes(
        database
            .transactions()
            .execute(
                status -> desk.publish(Batches.ofEvents(PublishNewsToWebsite.RECEIVER, events))));
  }

  static Event<NewsItem> takenIn(Instant time, NewsItem.Builder item) {
    Origin origin = Origin.of(UUID.randomUUID(), 1);
    return new Event<>(UUID.randomUUID(), "/secretariat", time, origin, item.build());
  }

  List<News> shown() {
    return archive.publicNews(clock.instant(), NewsCursor.TOP, 50).items();
  }

  List<String> titles() {
    return shown().stream().map(News::title).toList();
  }

  /** The doors, two items a page in the feeds. */
  MockMvc doors() {
    return Doors.of(new FeedDoors(archive, properties(), clock), new NewsDoors(archive, clock));
  }

  private static NewsProperties properties() {
    return new NewsProperties("Nytt frå Østlandet", "", "https://nav.example.no/", 2);
  }
}
