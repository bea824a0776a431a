package no.knutepunkt.intake.rows;

import java.io.IOException;
import java.io.InputStream;

/** NDJSON: one document a line; blank lines count but are none. */
final class Lines extends Documents {

  private long line;

  Lines(InputStream body) {
    super(body);
  }

  @Override
  boolean next() throws IOException {
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
  long number() {
    return line;
  }
}
