package no.knutepunkt.news;

import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** RSS 2.0 with the full text in {@code content:encoded}, as WordPress reads it. */
class RssFeed implements FeedFormat {

  @Override
  public MediaType mediaType() {
    return MediaType.parseMediaType("application/rss+xml;charset=UTF-8");
  }

  @Override
  public byte[] render(Feed feed) {
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(feed.site().title());
    channel.setDescription(feed.site().title());
    channel.setLink(feed.site().homePage());
    channel.setLanguage(LanguageTag.USUAL);
    channel.setLastBuildDate(Date.from(feed.updated()));
    channel.setItems(feed.page().items().stream().map(RssFeed::item).toList());
    channel.setForeignMarkup(links(feed));
    return FeedXml.bytes(channel, root -> root.addNamespaceDeclaration(FeedXml.ATOM));
  }

  private static List<Element> links(Feed feed) {
    List<Element> links = new ArrayList<>();
    links.add(link("self", feed.self()));
    feed.page().following().ifPresent(cursor -> links.add(link("next", feed.next())));
    return links;
  }

  private static Element link(String rel, String address) {
    return new Element("link", FeedXml.ATOM)
        .setAttribute("rel", rel)
        .setAttribute("type", "application/rss+xml")
        .setAttribute("href", address);
  }

  private static Item item(News news) {
    Item item = new Item();
    item.setTitle(news.title());
    item.setLink(news.link());
    item.setGuid(guid(news));
    item.setPubDate(Date.from(news.visibleFrom()));
    item.setDescription(description(news.summary()));
    item.setContent(fullText(news.body()));
    item.setCategories(categories(news.category()));
    List<Element> others = new ArrayList<>(FeedXml.picture(news));
    others.add(FeedXml.language(news));
    item.setForeignMarkup(others);
    return item;
  }

  private static Guid guid(News news) {
    Guid guid = new Guid();
    guid.setValue("urn:uuid:" + news.guid());
    guid.setPermaLink(false);
    return guid;
  }

  /** Readers take a description for HTML. */
  private static Description description(String text) {
    if (text == null) {
      return null;
    }
    Description description = new Description();
    description.setValue(HtmlUtils.htmlEscape(text, "UTF-8"));
    return description;
  }

  private static Content fullText(String html) {
    if (html == null) {
      return null;
    }
    Content content = new Content();
    content.setType(Content.HTML);
    content.setValue(html);
    return content;
  }

  private static List<Category> categories(String name) {
    if (name == null) {
      return List.of();
    }
    Category category = new Category();
    category.setValue(name);
    return List.of(category);
  }
}
