package no.knutepunkt.news;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Body text: what an article needs of HTML, and nothing that runs, loads, hides or restyles. */
final class SafeHtml {

  private static final PolicyFactory ARTICLE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "blockquote",
              "pre",
              "code",
              "b",
              "strong",
              "i",
              "em",
              "u",
              "s",
              "small",
              "sub",
              "sup",
              "a",
              "img",
              "figure",
              "figcaption",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "div",
              "span")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("title")
          .onElements("a", "img")
          .allowAttributes("colspan", "rowspan")
          .matching(number -> number.matches("[1-9]\\d?"))
          .onElements("th", "td")
          .allowUrlProtocols("http", "https")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private SafeHtml() {}

  /** Clean HTML; null where there was none or nothing is left of it. */
  static String orNull(String html) {
    if (html == null) {
      return null;
    }
    String clean = XmlText.allowed(ARTICLE.sanitize(XmlText.allowed(html))).strip();
    return clean.isEmpty() ? null : clean;
  }
}
