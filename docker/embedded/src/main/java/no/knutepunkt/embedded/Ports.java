package no.knutepunkt.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Loopback ports of one data folder: chosen once, kept for as long as nobody else takes them. */
final class Ports {
  private final Path file;
  private final Properties chosen = new Properties();

  Ports(DataLayout data) {
    file = data.run().resolve("ports.properties");
    try {
      if (Files.exists(file)) {
        try (var reader = Files.newBufferedReader(file)) {
          chosen.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that the part had last time if it is free, else a free one. */
  synchronized int of(String part) {
    int earlier = Integer.parseInt(chosen.getProperty(part, "0"));
    int port = earlier != 0 && Loopback.isFree(earlier) ? earlier : Loopback.anyFreePort();
    chosen.setProperty(part, Integer.toString(port));
    save();
    return port;
  }

  private void save() {
    try (var writer = Files.newBufferedWriter(file)) {
      chosen.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
