package no.knutepunkt.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files that travel inside this module's jar. */
final class Bundled {

  private Bundled() {}

  static Optional<String> text(String path) {
    try (var stream = Bundled.class.getResourceAsStream("/" + path)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read " + path, unreadable);
    }
  }
}
