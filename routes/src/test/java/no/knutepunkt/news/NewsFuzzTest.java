package no.knutepunkt.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.NewsItem;
import org.xml.sax.SAXException;

/** Any text in any field of news: nothing in it runs, and every feed can be read. */
class NewsFuzzTest {

  private static final Instant MORNING = Instant.parse("2026-11-22T09:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FeedSite SITE =
      new FeedSite("Nytt", "https://nav.example.no", "https://nav.example.no/");

  /** The whole of a tag that something could run, load or hide in. */
  private static final Pattern LIVE =
      Pattern.compile(
          "<(script|style|svg|math|iframe|object|embed|form|input|base|meta|link)\\b"
              + "|<[^>]*\\s(on[a-z]+|style|srcdoc|formaction)\\s*="
              + "|<[^>]*=\"\\s*(javascript|data|vbscript|file):");

  @FuzzTest(maxDuration = "2m")
  void anyText(FuzzedDataProvider bytes) throws Exception {
    NewsItem sent = item(bytes);
    NewsItem clean =
        Wording.of(new Event<>(new UUID(0, 1), "/website", MORNING, Origin.NONE, sent)).item();
    if (clean.getBody() != null) {
      assertThat(LIVE.matcher(clean.getBody().toLowerCase(Locale.ROOT)).find()).isFalse();
      assertThat(SafeHtml.orNull(clean.getBody())).isEqualTo(clean.getBody());
    }
    assertThat(clean.getTitle()).isNotBlank().doesNotContain("<script", "\n");
    assertReadable(shown(clean));
  }

  @FuzzTest(maxDuration = "2m")
  void cursor(String text) {
    try {
      NewsCursor cursor = NewsCursor.asked(text);
      assertThat(NewsCursor.asked(cursor.toString())).isEqualTo(cursor);
    } catch (Problem unknown) {
      assertThat(unknown).hasMessage("news-page");
    }
  }

  private static NewsItem item(FuzzedDataProvider bytes) {
    return NewsItem.newBuilder()
        .setNewsId("n")
        .setTitle(bytes.consumeString(60))
        .setSummary(bytes.consumeString(100))
        .setCategory(bytes.consumeString(20))
        .setLanguage(bytes.consumeString(10))
        .setLink(bytes.consumeString(60))
        .setImageUrl(bytes.consumeString(60))
        .setBody(bytes.consumeRemainingAsString())
        .setAudience("public")
        .setPublishedAt(MORNING)
        .build();
  }

  private static News shown(NewsItem item) {
    return new News(
        new UUID(0, 1),
        "n",
        item.getTitle(),
        item.getSummary(),
        item.getBody(),
        item.getCategory(),
        "public",
        item.getLanguage(),
        item.getLink(),
        item.getImageUrl(),
        MORNING,
        null,
        null,
        false,
        MORNING,
        MORNING);
  }

  private static void assertReadable(News news)
      throws IOException, ParserConfigurationException, SAXException {
    Feed feed = new Feed(SITE, "/feed", NewsCursor.TOP, NewsPage.of(List.of(news), 2), List.of());
    for (FeedFormat xml : List.of(new AtomFeed(), new RssFeed())) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.render(feed)));
    }
    byte[] json = new JsonFeed().render(feed);
    assertThat(JSON.readTree(json).get("items")).hasSize(1);
    assertThat(new String(json, UTF_8).getBytes(UTF_8)).isEqualTo(json);
  }
}
