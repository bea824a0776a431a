package no.knutepunkt.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Parts of an earlier run that were left behind by a crash: they hold ports and files. */
record Leftovers(DataLayout data) {
  private static final int GRACE_SECONDS = 15;

  /** Ends what still runs on this data folder, and waits until it is gone. */
  void stop() {
    List<ProcessHandle> running = running();
    running.forEach(ProcessHandle::destroy);
    running.forEach(Leftovers::end);
  }

  private static void end(ProcessHandle process) {
    CompletableFuture<ProcessHandle> gone = process.onExit();
    gone.copy()
        .completeOnTimeout(process, GRACE_SECONDS, TimeUnit.SECONDS)
        .thenAccept(ProcessHandle::destroyForcibly)
        .join();
    gone.join();
  }

  private List<ProcessHandle> running() {
    List<ProcessHandle> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data.run(), "*.pid")) {
      for (Path file : files) {
        process(Files.readString(file).strip()).ifPresent(found::add);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A process id may have gone to a stranger since: ours has the data folder on its command line.
   */
  private Optional<ProcessHandle> process(String pid) {
    return pid.isEmpty()
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(pid))
            .filter(
                process ->
                    process.info().commandLine().orElse("").contains(data.root().toString()));
  }
}
