package no.knutepunkt.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.knutepunkt.news.Newsroom.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds as their readers take them apart: three items, two a page. */
class FeedFormatsTest {

  private static final String BODY = "<p>Kurset holdes på <b>Åmot</b>.</p>";

  private final Newsroom newsroom = new Newsroom();
  private final MockMvc doors = newsroom.doors();

  @BeforeEach
  void threeItems() {
    newsroom.publish(
        news("n1", "Eldst").setPublishedAt(Instant.parse("2026-11-01T08:00:00Z")),
        news("n2", "Sveisekurs & «blåbær» ]]> <3")
            .setSummary("For deg som er < 30 år")
            .setBody(BODY + "]]><script>alert(1)</script>")
            .setCategory("Kurs & opplæring")
            .setLanguage("nn")
            .setLink("https://example.no/kurs?a=1&b=2")
            .setImageUrl("https://example.no/kurs.png")
            .setPublishedAt(Instant.parse("2026-11-21T08:00:00Z")),
        news("n3", "Bare tittel\u0001").setPublishedAt(Instant.parse("2026-11-20T08:00:00Z")));
  }

  private MockHttpServletResponse read(String address) throws Exception {
    return doors
        .perform(get(address.replace("https://nav.example.no", "")))
        .andReturn()
        .getResponse();
  }

  private WireFeed parsed(String address) throws Exception {
    return new WireFeedInput()
        .build(
            new org.xml.sax.InputSource(
                new ByteArrayInputStream(read(address).getContentAsByteArray())));
  }

  private Document wellFormed(String address) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(read(address).getContentAsByteArray()));
  }

  @Test
  void atomHasWhatItsReadersNeed() throws Exception {
    Feed feed = (Feed) parsed("/feed.atom");
    assertThat(feed.getTitle()).isEqualTo("Nytt frå Østlandet");
    assertThat(feed.getId()).startsWith("urn:uuid:");
    assertThat(feed.getUpdated()).isEqualTo(Date.from(Instant.parse("2026-11-22T11:00:03Z")));
    assertThat(feed.getAuthors()).hasSize(1);
    assertThat(feed.getEntries())
        .extracting(Entry::getTitle)
        .startsWith("Sveisekurs & «blåbær» ]]> <3");
    Entry entry = feed.getEntries().get(0);
    assertThat(entry.getId()).isEqualTo("urn:uuid:" + Wording.guid("n2"));
    assertThat(entry.getPublished()).isEqualTo(Date.from(Instant.parse("2026-11-21T08:00:00Z")));
    assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
    assertThat(entry.getContents().get(0).getValue()).isEqualTo(BODY + "]]&gt;");
    assertThat(entry.getSummary().getValue()).isEqualTo("For deg som er < 30 år");
    assertThat(entry.getCategories().get(0).getTerm()).isEqualTo("Kurs & opplæring");
    assertThat(entry.getAlternateLinks().get(0).getHref())
        .isEqualTo("https://example.no/kurs?a=1&b=2");
  }

  @Test
  void atomTellsTheLanguageOfEachEntry() throws Exception {
    Element entry = (Element) wellFormed("/feed.atom").getElementsByTagName("entry").item(0);
    assertThat(entry.getAttribute("xml:lang")).isEqualTo("nn");
  }

  @Test
  void atomTellsWhatWasTakenBackAndWhen() throws Exception {
    newsroom.publish(
        news("n3", "").setAudience("members").setRetracted(true),
        news("n4", "Aldri offentlig").setAudience("members").setRetracted(true));
    var tombstones = tombstones();
    assertThat(tombstones.getLength()).isEqualTo(1);
    Element tombstone = (Element) tombstones.item(0);
    assertThat(tombstone.getAttribute("ref")).isEqualTo("urn:uuid:" + Wording.guid("n3"));
    assertThat(tombstone.getAttribute("when")).isEqualTo("2026-11-22T11:00:04Z");
    assertThat(((Feed) parsed("/feed.atom")).getUpdated())
        .isEqualTo(Date.from(Instant.parse("2026-11-22T11:00:04Z")));
  }

  @Test
  void whatWasTakenBackBeforeAnyoneSawItIsNotTold() throws Exception {
    Instant soon = newsroom.clock.instant().plus(Duration.ofHours(1));
    newsroom.publish(news("n5", "Under sperrefrist").setEmbargoUntil(soon));
    newsroom.publish(news("n5", "").setRetracted(true));
    newsroom.clock.moveOn(Duration.ofHours(2));
    assertThat(tombstones().getLength()).isZero();
  }

  private NodeList tombstones() throws Exception {
    return wellFormed("/feed.atom")
        .getElementsByTagNameNS("http://purl.org/atompub/tombstones/1.0", "deleted-entry");
  }

  @Test
  void rssHasWhatItsReadersNeed() throws Exception {
    Channel channel = (Channel) parsed("/feed.rss");
    assertThat(channel.getTitle()).isEqualTo("Nytt frå Østlandet");
    assertThat(channel.getLink()).isEqualTo("https://nav.example.no/");
    assertThat(channel.getDescription()).isNotBlank();
    assertThat(channel.getLanguage()).isEqualTo("nb");
    Item item = channel.getItems().get(0);
    assertThat(item.getTitle()).isEqualTo("Sveisekurs & «blåbær» ]]> <3");
    assertThat(item.getGuid().getValue()).isEqualTo("urn:uuid:" + Wording.guid("n2"));
    assertThat(item.getGuid().isPermaLink()).isFalse();
    assertThat(item.getPubDate()).isEqualTo(Date.from(Instant.parse("2026-11-21T08:00:00Z")));
    assertThat(item.getDescription().getValue()).isEqualTo("For deg som er &lt; 30 år");
    assertThat(item.getContent().getValue()).isEqualTo(BODY + "]]&gt;");
    assertThat(item.getCategories().get(0).getValue()).isEqualTo("Kurs & opplæring");
    assertThat(item.getLink()).isEqualTo("https://example.no/kurs?a=1&b=2");
    Element language =
        (Element) wellFormed("/feed.rss").getElementsByTagName("dc:language").item(0);
    assertThat(language.getTextContent()).isEqualTo("nn");
  }

  @Test
  void jsonFeedHasWhatTheFormatDemands() throws Exception {
    JsonNode feed = new ObjectMapper().readTree(read("/feed.json").getContentAsByteArray());
    assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.path("title").asText()).isEqualTo("Nytt frå Østlandet");
    assertThat(feed.path("feed_url").asText()).isEqualTo("https://nav.example.no/feed.json");
    assertThat(feed.path("items")).hasSize(2);
    JsonNode item = feed.path("items").get(0);
    assertThat(item.path("id").asText()).isEqualTo("urn:uuid:" + Wording.guid("n2"));
    assertThat(item.path("title").asText()).isEqualTo("Sveisekurs & «blåbær» ]]> <3");
    assertThat(item.path("content_html").asText()).isEqualTo(BODY + "]]&gt;");
    assertThat(item.path("date_published").asText()).isEqualTo("2026-11-21T08:00:00Z");
    assertThat(item.path("tags").get(0).asText()).isEqualTo("Kurs & opplæring");
    assertThat(item.path("language").asText()).isEqualTo("nn");
    assertThat(item.path("image").asText()).isEqualTo("https://example.no/kurs.png");
    JsonNode short_ = feed.path("items").get(1);
    assertThat(short_.path("content_text").asText()).isEqualTo("Bare tittel");
    assertThat(short_.has("url")).isFalse();
  }

  @Test
  void everyFormatSaysThatItIsUtf8() throws Exception {
    for (String address : List.of("/feed.json", "/feed.atom", "/feed.rss")) {
      MockHttpServletResponse answer = read(address);
      assertThat(answer.getContentType()).endsWith("charset=UTF-8");
      assertThat(new String(answer.getContentAsByteArray(), UTF_8)).contains("«blåbær»");
    }
    assertThat(read("/feed.atom").getContentAsString(UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  @Test
  void pagesFollowOneAnotherToTheLastItem() throws Exception {
    List<String> titles = new ArrayList<>();
    String next = "/feed.json";
    while (!next.isEmpty()) {
      JsonNode page = new ObjectMapper().readTree(read(next).getContentAsByteArray());
      page.path("items").forEach(item -> titles.add(item.path("title").asText()));
      next = page.path("next_url").asText();
    }
    assertThat(titles).containsExactly("Sveisekurs & «blåbær» ]]> <3", "Bare tittel", "Eldst");
  }

  @Test
  void atomAndRssLinkToTheirNextPage() throws Exception {
    String atom =
        ((Feed) parsed("/feed.atom"))
            .getOtherLinks().stream()
                .filter(link -> link.getRel().equals("next"))
                .findFirst()
                .orElseThrow()
                .getHref();
    assertThat(((Feed) parsed(atom)).getEntries())
        .extracting(Entry::getTitle)
        .containsExactly("Eldst");
    Element rss = (Element) wellFormed("/feed.rss").getElementsByTagName("atom:link").item(1);
    assertThat(rss.getAttribute("rel")).isEqualTo("next");
    assertThat(((Channel) parsed(rss.getAttribute("href"))).getItems()).hasSize(1);
  }

  @Test
  void aFeedWithoutNewsIsAFeed() throws Exception {
    MockMvc empty = new Newsroom().doors();
    for (String address : List.of("/feed.atom", "/feed.rss")) {
      byte[] feed = empty.perform(get(address)).andReturn().getResponse().getContentAsByteArray();
      assertThat(
              new WireFeedInput()
                  .build(new org.xml.sax.InputSource(new ByteArrayInputStream(feed))))
          .isNotNull();
    }
  }
}
