package no.knutepunkt.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where everything of one hub lies: its data, secrets, logs and what is running. */
public record DataLayout(Path root) {

  public DataLayout {
    root = root.toAbsolutePath().normalize();
  }

  /** Logs of every part; each is bounded in size. */
  public Path log() {
    return made(root.resolve("log"));
  }

  /** What a part writes on its standard output; all that it says, if it keeps no log of its own. */
  Path output(String part) {
    return log().resolve(part + ".out");
  }

  /** Process ids, ports and the lock. */
  public Path run() {
    return made(root.resolve("run"));
  }

  Path secrets() {
    return root.resolve("secrets");
  }

  Path broker() {
    return root.resolve("kafka");
  }

  Path database() {
    return root.resolve("postgres");
  }

  Path pidFile(String part) {
    return run().resolve(part + ".pid");
  }

  /** For its owner alone: logs and topics hold what the companies sent. */
  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
