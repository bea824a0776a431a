package no.knutepunkt.news;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.http.MediaType;

/**
 * JSON Feed 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">the format</a>
 */
class JsonFeed implements FeedFormat {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private final ObjectMapper json =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  @Override
  public MediaType mediaType() {
    return MediaType.parseMediaType("application/feed+json;charset=UTF-8");
  }

  @Override
  public byte[] render(Feed feed) {
    try {
      return json.writeValueAsBytes(document(feed));
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException("texts always become JSON", impossible);
    }
  }

  private static Document document(Feed feed) {
    return new Document(
        VERSION,
        feed.site().title(),
        feed.site().homePage(),
        feed.self(),
        feed.next(),
        LanguageTag.USUAL,
        feed.page().items().stream().map(Item::of).toList());
  }

  private record Document(
      String version,
      String title,
      String homePageUrl,
      String feedUrl,
      String nextUrl,
      String language,
      List<Item> items) {}

  private record Item(
      String id,
      String url,
      String title,
      String contentHtml,
      String contentText,
      String summary,
      String image,
      String datePublished,
      String dateModified,
      List<String> tags,
      String language) {

    /** HTML where there is some, else the text that there is: one of them the format demands. */
    static Item of(News news) {
      return new Item(
          "urn:uuid:" + news.guid(),
          news.link(),
          news.title(),
          news.body(),
          news.body() == null ? news.shortText() : null,
          news.summary(),
          news.imageUrl(),
          news.visibleFrom().toString(),
          news.lastSeenChange().toString(),
          news.category() == null ? null : List.of(news.category()),
          news.language());
    }
  }
}
