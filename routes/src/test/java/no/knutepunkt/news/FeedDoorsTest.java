package no.knutepunkt.news;

import static no.knutepunkt.news.Newsroom.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the three feeds have in common over HTTP. */
class FeedDoorsTest {

  private final Newsroom newsroom = new Newsroom();
  private final MockMvc doors = newsroom.doors();

  @BeforeEach
  void oneItemIsOutAndOneUnderEmbargo() {
    newsroom.publish(
        news("n1", "Ute"),
        news("n2", "Under sperrefrist")
            .setEmbargoUntil(newsroom.clock.instant().plus(Duration.ofHours(1))));
    newsroom.clock.moveOn(Duration.ofMinutes(1));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return doors.perform(request).andReturn().getResponse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void anUnchangedFeedIsNotSentTwice(String feed) throws Exception {
    String tag = answer(get(feed)).getHeader("ETag");
    assertThat(tag).startsWith("\"");
    MockHttpServletResponse again = answer(get(feed).header("If-None-Match", tag));
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    assertThat(again.getHeader("ETag")).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void whatIsSentAgainWithoutADateKeepsItsDateAndTheFeedIsTheSame(String feed) throws Exception {
    publishWithoutDate("Uten dato");
    newsroom.clock.moveOn(Duration.ofMinutes(1));
    String tag = answer(get(feed)).getHeader("ETag");
    publishWithoutDate("Uten dato");
    newsroom.clock.moveOn(Duration.ofMinutes(1));
    assertThat(answer(get(feed).header("If-None-Match", tag)).getStatus()).isEqualTo(304);
    publishWithoutDate("Uten dato, men ny");
    newsroom.clock.moveOn(Duration.ofMinutes(1));
    assertThat(answer(get(feed).header("If-None-Match", tag)).getStatus()).isEqualTo(200);
  }

  /** What the gate makes of an item without a date: it has the moment at which it came in. */
  private void publishWithoutDate(String title) {
    var now = newsroom.clock.instant().plusSeconds(1);
    newsroom.publish(news("n3", title).setPublishedAt(now));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void theEndOfAnEmbargoChangesTheFeedThoughNothingWasWritten(String feed) throws Exception {
    MockHttpServletResponse before = answer(get(feed));
    String tag = before.getHeader("ETag");
    String since = before.getHeader("Last-Modified");
    assertThat(before.getContentAsString()).doesNotContain("Under sperrefrist");
    newsroom.clock.moveOn(Duration.ofHours(1));
    doors.perform(get(feed).header("If-None-Match", tag)).andExpect(status().isOk());
    doors.perform(get(feed).header("If-Modified-Since", since)).andExpect(status().isOk());
    assertThat(answer(get(feed)).getContentAsString()).contains("Under sperrefrist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void whoSaysWhenHeReadLastGetsItOnlyIfSomethingChanged(String feed) throws Exception {
    String since = answer(get(feed)).getHeader("Last-Modified");
    assertThat(since).isEqualTo("Sun, 22 Nov 2026 11:00:02 GMT");
    doors.perform(get(feed).header("If-Modified-Since", since)).andExpect(status().isNotModified());
    newsroom.publish(news("n1", "Ute").setRetracted(true));
    newsroom.clock.moveOn(Duration.ofSeconds(5));
    doors.perform(get(feed).header("If-Modified-Since", since)).andExpect(status().isOk());
    assertThat(answer(get(feed)).getContentAsString()).doesNotContain("Ute");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void aChangeWithinTheSecondOfTheLastReadingIsNotMissed(String feed) throws Exception {
    newsroom.publish(news("n3", "Først i sekundet"));
    String since = answer(get(feed)).getHeader("Last-Modified");
    newsroom.clock.moveOn(Duration.ofMillis(-700));
    newsroom.publish(news("n4", "Sist i sekundet"));
    newsroom.clock.moveOn(Duration.ofSeconds(10));
    doors.perform(get(feed).header("If-Modified-Since", since)).andExpect(status().isOk());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void headTellsTheSameWithoutTheText(String feed) throws Exception {
    MockHttpServletResponse asked = answer(head(feed));
    assertThat(asked.getStatus()).isEqualTo(200);
    assertThat(asked.getHeader("ETag")).isEqualTo(answer(get(feed)).getHeader("ETag"));
    assertThat(asked.getHeader("Cache-Control"))
        .contains("max-age=60")
        .contains("must-revalidate")
        .contains("public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss"})
  void aChangeForMembersOnlyDoesNotChangeThePublicFeed(String feed) throws Exception {
    String tag = answer(get(feed)).getHeader("ETag");
    newsroom.publish(news("n9", "Internt").setAudience("members"));
    doors.perform(get(feed).header("If-None-Match", tag)).andExpect(status().isNotModified());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.json?before=x",
        "/feed.atom?before=-999999999999999.00000000-0000-0000-0000-000000000000"
      })
  void aPageThatNoFeedGaveIsRefused(String page) throws Exception {
    MockHttpServletResponse refused = answer(get(page));
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("news-page");
  }
}
