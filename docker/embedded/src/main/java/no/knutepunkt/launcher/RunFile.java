package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.knutepunkt.embedded.DataLayout;

/**
 * {@code run/hub.json}: what runs on a data folder and where it answers. Times are ISO 8601 in UTC.
 * The file is believed only while the process that wrote it lives.
 */
record RunFile(String url, long launcher, String startedAt, List<RunningPart> parts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A part; its process id is 0 while it is down. */
  record RunningPart(String name, long pid, int port, String since) {}

  static RunFile mine(String url, List<RunningPart> parts) {
    ProcessHandle self = ProcessHandle.current();
    return new RunFile(url, self.pid(), startOf(self), parts);
  }

  /** What runs on this folder; empty if nothing does. */
  static Optional<RunFile> read(DataLayout data) {
    try {
      Path file = file(data);
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), RunFile.class)).filter(RunFile::isAlive)
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(DataLayout data) {
    try {
      Path unfinished = file(data).resolveSibling("hub.json.new");
      JSON.writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), this);
      Files.move(unfinished, file(data), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(DataLayout data) {
    try {
      Files.deleteIfExists(file(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ProcessHandle> process() {
    return ProcessHandle.of(launcher).filter(process -> startOf(process).equals(startedAt));
  }

  private boolean isAlive() {
    return process().isPresent();
  }

  private static Path file(DataLayout data) {
    return data.root().resolve("run").resolve("hub.json");
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH).toString();
  }
}
