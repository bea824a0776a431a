package no.knutepunkt.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import no.knutepunkt.embedded.Jvm;
import no.knutepunkt.embedded.ShortCommand;
import no.knutepunkt.embedded.StackFolder;
import no.knutepunkt.embedded.Trees;

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
      forgetOthers(folder);
    }
    return new HubProgram(folder.resolve(built.getFileName()));
  }

  private static Path built(Path home) {
    Path target = home.resolve("routes").resolve("target");
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(target, "knutepunkt-routes-*-app.jar")) {
      return jars.iterator().next();
    } catch (IOException | NoSuchElementException e) {
      throw new Failure(Command.FAILED, "start.notBuilt", target.toString());
    }
  }

  /** A fingerprint of what is in the jar: its date is the same for every build. */
  private static String version(Path built) {
    CRC32 fingerprint = new CRC32();
    try (ZipFile jar = new ZipFile(built.toFile())) {
      jar.stream()
          .map(entry -> entry.getName() + entry.getCrc())
          .forEach(entry -> fingerprint.update(entry.getBytes(StandardCharsets.UTF_8)));
      return Long.toHexString(fingerprint.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Earlier builds that no hub runs from. */
  private static void forgetOthers(Path folder) {
    List<String> running =
        ProcessHandle.allProcesses()
            .flatMap(process -> process.info().commandLine().stream())
            .toList();
    try (Stream<Path> builds = Files.list(folder.getParent())) {
      builds
          .filter(build -> !build.equals(folder))
          .filter(build -> running.stream().noneMatch(line -> line.contains(build.toString())))
          .forEach(Trees::delete);
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
