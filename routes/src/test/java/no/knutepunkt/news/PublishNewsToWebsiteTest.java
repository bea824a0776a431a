package no.knutepunkt.news;

import static no.knutepunkt.news.Newsroom.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** The flow on the real broker: accepted, refused, outage; and the feeds over real HTTP. */
@HubTest
class PublishNewsToWebsiteTest {

  private final LiveHub hub;
  private final TestRestTemplate http;

  PublishNewsToWebsiteTest(@Autowired LiveHub hub, @Autowired TestRestTemplate http) {
    this.hub = hub;
    this.http = http;
  }

  private void send(NewsItem.Builder item) {
    hub.put(Topics.NEWS_ITEMS, item.build());
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
            () ->
                assertThat(hub.read("/api/v1/quarantine"))
                    .contains("website-news", "nul-character", "newsId"));
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    hub.whileTableIsAway("news_item", "website-news", () -> send(news("r4", "Etter avbruddet")));
    await().until(() -> feed().contains("Etter avbruddet"));
  }
}
