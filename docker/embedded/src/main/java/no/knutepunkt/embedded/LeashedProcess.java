package no.knutepunkt.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A part that is running, held by a pipe: when this JVM ends, however it ends, so does the part.
 */
final class LeashedProcess {
  /** How long a part may take to end by itself, seconds. */
  static final int GRACE = 20;

  private static final long LARGEST_OUTPUT = 5_000_000;

  private final Process leash;
  private final Path pidFile;

  private LeashedProcess(Process leash, Path pidFile) {
    this.leash = leash;
    this.pidFile = pidFile;
  }

  static LeashedProcess start(Part part, DataLayout data, StackFolder stack) {
    Path pidFile = data.pidFile(part.name());
    // A session of its own: Ctrl-C reaches the launcher only, which then stops the parts in order.
    List<String> command =
        new ArrayList<>(
            List.of(
                "setsid",
                "sh",
                stack.leash().toString(),
                pidFile.toString(),
                part.stopSignal(),
                Integer.toString(GRACE)));
    command.addAll(part.command());
    try {
      Files.deleteIfExists(pidFile);
      makeRoom(data.output(part.name()));
      return new LeashedProcess(builder(part, command, data.output(part.name())).start(), pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder builder(Part part, List<String> command, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().putAll(part.environment());
    return builder;
  }

  private static void makeRoom(Path output) throws IOException {
    if (Files.exists(output) && Files.size(output) > LARGEST_OUTPUT) {
      Path earlier = output.resolveSibling(output.getFileName() + ".1");
      Files.move(output, earlier, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The part's own process, not its leash's; 0 until it is known. */
  long pid() {
    try {
      return Files.exists(pidFile) ? Long.parseLong(Files.readString(pidFile).strip()) : 0;
    } catch (IOException | NumberFormatException notWrittenYet) {
      return 0;
    }
  }

  boolean alive() {
    return leash.isAlive();
  }

  void awaitEnd() throws InterruptedException {
    leash.waitFor();
    killPart(); // only needed where the leash itself was killed
  }

  boolean awaitEnd(Duration limit) throws InterruptedException {
    return leash.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks the part to end, and ends it if it does not within {@link #GRACE}. */
  void stop() throws InterruptedException {
    leash.destroy();
    if (!awaitEnd(Duration.ofSeconds(GRACE))) {
      killPart();
    }
    awaitEnd();
  }

  /** SIGKILL, as a crash would. */
  void killPart() {
    ProcessHandle.of(pid())
        .filter(ProcessHandle::isAlive)
        .ifPresent(ProcessHandle::destroyForcibly);
  }
}
