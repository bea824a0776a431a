package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Another list of topics ahead of the hub's own: the platform sends to no topic without contract.
 */
final class TwoTopics {

  private static final String TOPIC =
      """
        - name: %s
          contract: MemberUpdate
          key: organisationNumber
          partitions: 4
          retention: P90D
          rejectedRetention: P90D
          owner: secretariat
          personalData: true
          purpose: Measured only.
      """;

  private TwoTopics() {}

  /** A classpath on which there are these two topics, both of member updates. */
  static String onClasspath(String in, String out) {
    Path folder = Path.of("benchmarks", "target", "topics-" + out);
    try {
      write(
          folder.resolve("topics.yaml"), "topics:\n" + TOPIC.formatted(in) + TOPIC.formatted(out));
      write(folder.resolve("contracts/" + out + ".avsc"), text("/contracts/" + in + ".avsc"));
      write(folder.resolve("released/" + out + "/1.avsc"), text("/released/" + in + "/1.avsc"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder + File.pathSeparator + System.getProperty("java.class.path");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = TwoTopics.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
