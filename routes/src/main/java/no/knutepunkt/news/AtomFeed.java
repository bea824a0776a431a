package no.knutepunkt.news;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.springframework.http.MediaType;

/** Atom (RFC 4287), paged as RFC 5005 has it. */
class AtomFeed implements FeedFormat {

  @Override
  public MediaType mediaType() {
    return MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
  }

  @Override
  public byte[] render(Feed feed) {
    var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
    atom.setId(feed.site().id());
    atom.setTitleEx(content("text", feed.site().title()));
    atom.setUpdated(Date.from(feed.updated()));
    atom.setAuthors(List.of(author(feed.site())));
    atom.setAlternateLinks(List.of(link("alternate", feed.site().homePage())));
    atom.setOtherLinks(links(feed));
    atom.setEntries(feed.page().items().stream().map(AtomFeed::entry).toList());
    return FeedXml.bytes(atom, root -> tagLanguages(root, feed.page().items()));
  }

  private static List<Link> links(Feed feed) {
    List<Link> links = new ArrayList<>();
    links.add(link("self", feed.self()));
    feed.page().following().ifPresent(cursor -> links.add(link("next", feed.next())));
    return links;
  }

  private static Entry entry(News news) {
    Entry entry = new Entry();
    entry.setId("urn:uuid:" + news.guid());
    entry.setTitleEx(content("text", news.title()));
    entry.setPublished(Date.from(news.visibleFrom()));
    entry.setUpdated(Date.from(news.lastSeenChange()));
    entry.setContents(List.of(fullText(news)));
    if (news.summary() != null) {
      entry.setSummary(content("text", news.summary()));
    }
    if (news.link() != null) {
      entry.setAlternateLinks(List.of(link("alternate", news.link())));
    }
    if (news.category() != null) {
      entry.setCategories(List.of(category(news.category())));
    }
    entry.setForeignMarkup(FeedXml.picture(news));
    return entry;
  }

  private static Content fullText(News news) {
    return news.body() == null ? content("text", news.shortText()) : content("html", news.body());
  }

  /** Rome has no place for xml:lang. */
  private static void tagLanguages(Element root, List<News> items) {
    List<Element> entries = root.getChildren("entry", root.getNamespace());
    root.setAttribute(language(LanguageTag.USUAL));
    for (int i = 0; i < items.size(); i++) {
      entries.get(i).setAttribute(language(items.get(i).language()));
    }
  }

  private static Attribute language(String tag) {
    return new Attribute("lang", tag, Namespace.XML_NAMESPACE);
  }

  private static Person author(FeedSite site) {
    Person author = new Person();
    author.setName(site.title());
    return author;
  }

  private static Content content(String type, String text) {
    Content content = new Content();
    content.setType(type);
    content.setValue(text);
    return content;
  }

  private static Link link(String rel, String address) {
    Link link = new Link();
    link.setRel(rel);
    link.setHref(address);
    return link;
  }

  private static Category category(String term) {
    Category category = new Category();
    category.setTerm(term);
    return category;
  }
}
