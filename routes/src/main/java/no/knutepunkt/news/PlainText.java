package no.knutepunkt.news;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** Title, summary and category: one line of text without markup, entities decoded once. */
final class PlainText {

  private static final PolicyFactory BREAKS =
      new HtmlPolicyBuilder().allowElements("p", "br", "div", "li", "h1", "h2", "h3").toFactory();

  /** Text that decoding brought out and that a careless page would take for a tag. */
  private static final Pattern TAG = Pattern.compile("<[/!?a-zA-Z][^>]*>?");

  private static final Pattern TAG_BEGINNING = Pattern.compile("<+(?=[/!?a-zA-Z])");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  private PlainText() {}

  static String of(String html) {
    StringBuilder text = new StringBuilder();
    HtmlSanitizer.sanitize(XmlText.allowed(html), BREAKS.apply(new Text(text)));
    String decoded = TAG.matcher(XmlText.allowed(text.toString())).replaceAll("");
    String plain = TAG_BEGINNING.matcher(decoded).replaceAll("");
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }

  /** Null where there was none or nothing is left of it. */
  static String orNull(String html) {
    String text = html == null ? "" : of(html);
    return text.isEmpty() ? null : text;
  }

  /** Keeps what would be read, and a space where a line would break. */
  private record Text(StringBuilder text) implements HtmlStreamEventReceiver {

    @Override
    public void openDocument() {
      text.setLength(0);
    }

    @Override
    public void closeDocument() {
      text.trimToSize();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
      text.append(' ');
    }

    @Override
    public void closeTag(String element) {
      text.append(' ');
    }

    @Override
    public void text(String decoded) {
      text.append(decoded);
    }
  }
}
