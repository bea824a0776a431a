package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;

/**
 * JSON: a body that is one document, or an array of documents. It is cut at the commas between the
 * array's elements, by nothing but brackets and quotes; whether a piece is JSON shows when it is
 * read.
 */
final class Elements extends Documents {

  private boolean started;
  private boolean list;
  private long number;

  Elements(InputStream body) {
    super(body);
  }

  @Override
  boolean next() throws IOException {
    feed.forget();
    if (!started) {
      started = true;
      list = skipTo() == '[';
      if (list) {
        feed.skip();
      }
    }
    int first = skipTo();
    if (list && first == ']' && number == 0) {
      feed.skip();
      list = false;
      first = skipTo();
    }
    if (first < 0) {
      return false;
    }
    number++;
    keepElement();
    return true;
  }

  /** Keeps up to the comma or bracket that ends the element, and skips that. */
  private void keepElement() throws IOException {
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    for (int c = feed.peek(); c >= 0; c = feed.peek()) {
      if (list && !quoted && depth == 0 && (c == ',' || c == ']')) {
        feed.skip();
        list = c == ',';
        return;
      }
      feed.keep();
      if (quoted) {
        quoted = escaped || c != '"';
        escaped = c == '\\' && !escaped;
      } else {
        quoted = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
    }
  }

  private int skipTo() throws IOException {
    int c = feed.peek();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      feed.skip();
      c = feed.peek();
    }
    return c;
  }

  @Override
  long number() {
    return number;
  }

  @Override
  boolean isSingle() {
    return number == 1 && !list;
  }
}
