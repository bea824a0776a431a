package no.knutepunkt.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a part in Java is started: the same JVM as this one, a small heap, one collector thread, and
 * an archive of loaded classes. The first run writes the archive as it ends; later ones read it,
 * which halves their start. One that fits no more is ignored by the JVM.
 */
public record Jvm(DataLayout data, int heapMegabytes, Path archiveFolder, List<String> options) {

  /** The command line of a process that runs this, as in {@code -jar app.jar}. */
  public List<String> command(String... program) {
    List<String> command = plain();
    command.add("-Dknutepunkt.data=" + data.root());
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add(archive());
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

  private String archive() {
    Path file = archiveFolder.resolve("classes-" + Runtime.version() + ".jsa");
    String option = Files.exists(file) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=";
    return option + file;
  }
}
