package no.knutepunkt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What {@code ./hub} runs once everything is built. */
final class CommandLine {

  static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private CommandLine() {}

  /** How a call ended, and what it printed on standard output and standard error. */
  record Ended(int status, String out, String err) {}

  static ProcessBuilder launcher(String... typed) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dknutepunkt.home=" + HOME,
                "-jar",
                HOME.resolve("docker/embedded/target/knutepunkt-embedded-0.1.0-SNAPSHOT.jar")
                    .toString()));
    command.addAll(List.of(typed));
    command.addAll(List.of("--lang", "en"));
    return new ProcessBuilder(command);
  }

  static Ended run(Path folder, String... typed) throws IOException, InterruptedException {
    Path out = folder.resolve("command.out");
    Path err = folder.resolve("command.err");
    Process process =
        launcher(typed).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the command did not end: " + String.join(" ", typed));
    }
    return new Ended(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, UTF_8);
  }
}
