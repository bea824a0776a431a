package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;

/** NDJSON: one document a line; blank lines count but are none. */
final class Lines implements Documents {

  private final Feed feed;
  private long line;

  Lines(InputStream body) {
    this.feed = new Feed(body);
  }

  @Override
  public boolean next() throws IOException {
    feed.forget();
    while (feed.keepLine()) {
      line++;
      if (!isBlank()) {
        return true;
      }
      feed.forget();
    }
    return false;
  }

  private boolean isBlank() {
    for (int i = 0; i < feed.length(); i++) {
      if (feed.kept()[i] > ' ' || feed.kept()[i] < 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public byte[] bytes() {
    return feed.kept();
  }

  @Override
  public int length() {
    return feed.length();
  }

  @Override
  public boolean isTooLong() {
    return feed.isTooLong();
  }

  @Override
  public long number() {
    return line;
  }
}
