package no.knutepunkt.news;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** What Atom and RSS have in common: elements of other vocabularies, and the way to bytes. */
final class FeedXml {

  static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
  private static final Namespace DUBLIN_CORE =
      Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  private static final Namespace MEDIA =
      Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

  private FeedXml() {}

  static Element language(News news) {
    return new Element("language", DUBLIN_CORE).setText(news.language());
  }

  /** Media RSS, since an enclosure would have to tell the picture's size in bytes. */
  static List<Element> picture(News news) {
    return news.imageUrl() == null
        ? List.of()
        : List.of(
            new Element("content", MEDIA)
                .setAttribute("url", news.imageUrl())
                .setAttribute("medium", "image"));
  }

  /** UTF-8, declared; texts as they are, without any indentation put into them. */
  static byte[] bytes(WireFeed feed, Consumer<Element> finish) {
    try {
      Document document = new WireFeedOutput().outputJDom(feed);
      List.of(DUBLIN_CORE, MEDIA).forEach(document.getRootElement()::addNamespaceDeclaration);
      finish.accept(document.getRootElement());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new XMLOutputter(Format.getRawFormat()).output(document, out);
      return out.toByteArray();
    } catch (FeedException unfit) {
      throw new IllegalStateException("a feed lacks what its format demands", unfit);
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes every byte", impossible);
    }
  }
}
