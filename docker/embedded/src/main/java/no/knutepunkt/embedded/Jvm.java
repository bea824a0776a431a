package no.knutepunkt.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a part in Java is started: the same JVM as this one, a small heap, one collector thread. */
public record Jvm(DataLayout data, int heapMegabytes, List<String> options) {

  /** The command line of a process that runs this, as in {@code -jar app.jar}. */
  public List<String> command(String... program) {
    List<String> command = plain();
    command.add("-Dknutepunkt.data=" + data.root());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(options);
    command.addAll(List.of(program));
    return command;
  }

  /** The command line of a short run with nothing set. */
  public static List<String> plain(String... program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(program));
    return command;
  }
}
