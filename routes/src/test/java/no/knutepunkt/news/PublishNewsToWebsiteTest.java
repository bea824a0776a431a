package no.knutepunkt.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.knutepunkt.news.Newsroom.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.RecordSender;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The flow on the real broker: accepted, refused, outage; and the feeds over real HTTP. */
@HubTest
class PublishNewsToWebsiteTest {

  @Autowired private EventWriter writer;
  @Autowired private RecordSender sender;
  @Autowired private TestRestTemplate http;
  @Autowired private JdbcClient jdbc;
  @Autowired private MeterRegistry metrics;
  @Autowired private Clock clock;

  private void send(NewsItem.Builder item) {
    byte[] key = item.getNewsId().getBytes(UTF_8);
    var event = Newsroom.takenIn(clock.instant(), item);
    sender.send(List.of(writer.write(Topics.NEWS_ITEMS, key, event))).join();
  }

  private ResponseEntity<String> feed(String path, String knownTag) {
    return http.exchange(
        RequestEntity.get(path).header(HttpHeaders.IF_NONE_MATCH, knownTag).build(), String.class);
  }

  private String feed() {
    return feed("/feed.json", "").getBody();
  }

  @Test
  void newsOnTheTopicStandsInTheFeedThatAnyoneMayReadAndCache() {
    send(news("r1", "Sveisekurs på Åmot"));
    await().until(() -> feed().contains("Sveisekurs på Åmot"));
    ResponseEntity<String> atom = feed("/feed.atom", "");
    assertThat(atom.getHeaders().getCacheControl())
        .isEqualTo("max-age=60, must-revalidate, public");
    assertThat(atom.getHeaders()).doesNotContainKeys("Pragma", "Expires");
    assertThat(feed("/feed.atom", atom.getHeaders().getETag()).getStatusCode().value())
        .isEqualTo(304);
  }

  @Test
  void newsThatCannotBeStoredLiesInQuarantineAndTheNextGoesOn() {
    send(news("r\u00002", "NUL"));
    send(news("r3", "Neste nyhet"));
    await().until(() -> feed().contains("Neste nyhet"));
    await()
        .untilAsserted(
            () -> assertThat(quarantine()).contains("website-news", "nul-character", "newsId"));
  }

  private String quarantine() {
    return http.exchange(
            RequestEntity.get("/api/v1/quarantine")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .build(),
            String.class)
        .getBody();
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    jdbc.sql("alter table news_item rename to news_item_away").update();
    send(news("r4", "Etter avbruddet"));
    await().until(() -> triesInVain() > 0);
    jdbc.sql("alter table news_item_away rename to news_item").update();
    await().until(() -> feed().contains("Etter avbruddet"));
    await().until(() -> triesInVain() == 0);
  }

  private double triesInVain() {
    var tries = metrics.find("hub.outage.tries").tag("receiver", "website-news").gauge();
    return tries == null ? 0 : tries.value();
  }
}
