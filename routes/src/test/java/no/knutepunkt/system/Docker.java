package no.knutepunkt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The engine's own command line, as an operator types it. */
final class Docker {

  private static final int MINUTES = 5;
  private static boolean built;

  private Docker() {}

  /** How a command ended, and all that it printed. */
  record Ended(int status, String printed) {}

  static boolean answers() {
    return succeeds("docker", "version");
  }

  /** The newer Compose is a word after docker, the older a program. */
  static List<String> compose() {
    return succeeds("docker", "compose", "version")
        ? List.of("docker", "compose")
        : List.of("docker-compose");
  }

  /** The hub as it was just built, in an image of its own for tests. */
  static synchronized String hubImage() {
    if (!built) {
      String jre = "JRE_IMAGE=" + ComposeFile.jreImage();
      String file = home().resolve("docker/Dockerfile").toString();
      String folder = home().resolve("routes/target").toString();
      String[] build = {"build", "-f", file, "--build-arg", jre, "-t", hubImageName(), folder};
      List<String> command = new ArrayList<>(List.of("docker"));
      command.addAll(List.of(build));
      mustSucceed(command, Map.of());
      built = true;
    }
    return hubImageName();
  }

  static String hubImageName() {
    return "knutepunkt:tested";
  }

  static Path home() {
    return CommandLine.HOME;
  }

  static String mustSucceed(List<String> command, Map<String, String> environment) {
    Ended ended = run(command, environment);
    if (ended.status() != 0) {
      throw new AssertionError(String.join(" ", command) + "\n" + ended.printed());
    }
    return ended.printed();
  }

  private static boolean succeeds(String... command) {
    return run(List.of(command), Map.of()).status() == 0;
  }

  /** A program that is not there ends with 127, as in a shell. */
  private static Ended run(List<String> command, Map<String, String> environment) {
    try {
      File printed = File.createTempFile("docker", ".out");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return ended(builder.redirectOutput(printed), printed.toPath());
    } catch (IOException notThere) {
      return new Ended(127, String.valueOf(notThere.getMessage()));
    }
  }

  private static Ended ended(ProcessBuilder builder, Path printed) throws IOException {
    Process process = builder.start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: " + String.join(" ", builder.command()));
      }
      return new Ended(process.exitValue(), Files.readString(printed, UTF_8));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    } finally {
      Files.deleteIfExists(printed);
    }
  }
}
