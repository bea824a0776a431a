package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The sample network: files to send, and the figures that they must lead to.
 *
 * @param uploads files in the order in which they are sent
 * @param figures what must be read at the doors afterwards
 */
record SampleNetwork(List<Upload> uploads, List<Figure> figures) {

  static Path folder(Path home) {
    return home.resolve(Path.of("docker", "sample-network"));
  }

  /** Reads {@code expected.json}. */
  static SampleNetwork read(Path home) {
    try {
      return new ObjectMapper()
          .readValue(folder(home).resolve("expected.json").toFile(), SampleNetwork.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file, the stream that it goes to, and what must become of its rows. */
  record Upload(
      String stream, String file, long accepted, long rejected, Map<String, Counts> receivers) {}

  /** What becomes of the accepted rows at one receiver. */
  record Counts(long delivered, long waiting, long withheld, long quarantined) {}

  /**
   * A figure at a door.
   *
   * @param name key {@code demo.figure.<name>} of the catalogue
   * @param path JSON pointer to a list in the answer; empty for the answer itself
   * @param sum field to add up over the list; null to count the list
   */
  record Figure(String name, String door, String path, String sum, long expected) {}
}
