package no.knutepunkt.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this hub, as its build wrote it down. */
final class HubVersion {

  private static final String BUILD = "/META-INF/build-info.properties";

  /** Null where nothing was written down. */
  static final String TEXT = read();

  private HubVersion() {}

  private static String read() {
    Properties build = new Properties();
    try (InputStream found = HubVersion.class.getResourceAsStream(BUILD)) {
      if (found != null) {
        build.load(found);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(BUILD, unreadable);
    }
    return build.getProperty("build.version");
  }
}
