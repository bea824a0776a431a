package no.knutepunkt.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import no.knutepunkt.embedded.Jvm;
import no.knutepunkt.embedded.ShortCommand;
import no.knutepunkt.embedded.StackFolder;

/**
 * The hub's jar, taken apart once for each build: it starts quicker so, and a running hub is not
 * disturbed by the next build.
 */
record HubProgram(Path jar) {

  static HubProgram unpacked(Path home, StackFolder stack) {
    Path built = built(home);
    Path folder = stack.root().resolve("hub").resolve(version(built));
    if (!Files.isDirectory(folder)) {
      unpack(built, folder);
    }
    return new HubProgram(folder.resolve(built.getFileName()));
  }

  private static Path built(Path home) {
    Path target = home.resolve("routes").resolve("target");
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(target, "knutepunkt-routes-*-app.jar")) {
      return jars.iterator().next();
    } catch (IOException | java.util.NoSuchElementException e) {
      throw new Failure(Command.FAILED, "start.notBuilt", target.toString());
    }
  }

  private static String version(Path built) {
    try {
      return Long.toHexString(Files.getLastModifiedTime(built).toMillis())
          + "-"
          + Files.size(built);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path built, Path folder) {
    try {
      Files.createDirectories(folder.getParent());
      Path unfinished = Files.createTempDirectory(folder.getParent(), "unpacking");
      new ShortCommand(
              Jvm.plain(
                  "-Djarmode=tools",
                  "-jar",
                  built.toString(),
                  "extract",
                  "--force",
                  "--destination",
                  unfinished.toString()))
          .run("");
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
