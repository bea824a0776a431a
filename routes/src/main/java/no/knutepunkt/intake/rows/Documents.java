package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;

/** The JSON documents of one body, one after the other, each as the bytes that came. */
abstract class Documents {

  /** Longest document, in bytes; with it a rejected one still fits on a topic. */
  static final int LONGEST = 1_000_000;

  final Feed feed;

  Documents(InputStream body) {
    this.feed = new Feed(body);
  }

  /** Goes to the next document; false at the end. */
  abstract boolean next() throws IOException;

  /** Line or position of the document, from 1. */
  abstract long number();

  /** The document's bytes, from 0 to {@link #length}; valid until the next one. */
  byte[] bytes() {
    return feed.kept();
  }

  int length() {
    return feed.length();
  }

  /** True where the document is longer than allowed, and the bytes are only its beginning. */
  boolean isTooLong() {
    return feed.isTooLong();
  }

  /** True where the body is one document by itself, not one of a list. */
  boolean isSingle() {
    return false;
  }
}
