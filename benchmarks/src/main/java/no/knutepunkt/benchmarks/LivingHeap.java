package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a hub's process holds at a moment.
 *
 * @param heapBytes living objects, after a full collection
 */
record LivingHeap(int threads, long heapBytes) {

  private static final Pattern USED = Pattern.compile("(?:generation|Metaspace) .*?used (\\d+)K");

  static LivingHeap of(Contestant hub) {
    jcmd(hub, "GC.run");
    long used =
        jcmd(hub, "GC.heap_info")
            .lines()
            .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
            .map(USED::matcher)
            .filter(Matcher::find)
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .sum();
    return new LivingHeap(status(hub, "Threads:"), used * 1024);
  }

  /** Most memory that the process ever had resident, in KiB. */
  static int peakKibibytes(Contestant hub) {
    return status(hub, "VmHWM:");
  }

  private static int status(Contestant hub, String line) {
    try (Stream<String> status =
        Files.lines(Path.of("/proc", Long.toString(hub.pid()), "status"))) {
      return status
          .filter(one -> one.startsWith(line))
          .map(one -> one.replaceAll("[^0-9]", ""))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jcmd(Contestant hub, String command) {
    try {
      Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
      Process asked =
          new ProcessBuilder(program.toString(), Long.toString(hub.pid()), command).start();
      return new String(asked.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
