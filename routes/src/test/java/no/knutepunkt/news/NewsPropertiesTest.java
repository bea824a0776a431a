package no.knutepunkt.news;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class NewsPropertiesTest {

  private static final String ASKED_AT = "http://127.0.0.1:8080";

  private final ApplicationContextRunner hub =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Settings.class);

  @Test
  void withoutSettingsAFeedNamesTheAddressThatItWasAskedAt() {
    hub.run(
        started -> {
          NewsProperties usual = started.getBean(NewsProperties.class);
          FeedSite site = FeedSite.of(usual, ASKED_AT);
          assertThat(usual.feedSize()).isEqualTo(50);
          assertThat(site.title()).isEqualTo("Nyheter fra bedriftsnettverket");
          assertThat(site.homePage()).isEqualTo("http://127.0.0.1:8080/");
          assertThat(site.address("/feed.rss", NewsCursor.TOP))
              .isEqualTo("http://127.0.0.1:8080/feed.rss");
        });
  }

  @Test
  void thePublicAddressGoesBeforeTheOneThatWasAsked() {
    hub.withPropertyValues(
            "HUB_PUBLIC_URL=https://nav.example.no/", "HUB_NEWS_HOME_PAGE=https://example.no/")
        .run(
            started -> {
              FeedSite site = FeedSite.of(started.getBean(NewsProperties.class), ASKED_AT);
              assertThat(site.base()).isEqualTo("https://nav.example.no");
              assertThat(site.homePage()).isEqualTo("https://example.no/");
            });
  }

  @Test
  void anAddressThatIsNoneStopsTheStartWithASentence() {
    hub.withPropertyValues("HUB_PUBLIC_URL=nav.example.no")
        .run(
            stopped ->
                assertThat(stopped.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("HUB_PUBLIC_URL"));
  }

  @Configuration
  @EnableConfigurationProperties(NewsProperties.class)
  static class Settings {}
}
