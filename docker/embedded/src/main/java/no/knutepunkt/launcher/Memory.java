package no.knutepunkt.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Memory of a process and its children: the proportional share (PSS), which counts what several
 * processes have in common once.
 */
record Memory(long pid) {
  private static final int KILO = 1024;

  long megabytes() {
    LongStream children =
        ProcessHandle.of(pid).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid);
    return LongStream.concat(LongStream.of(pid), children).map(Memory::kilobytes).sum() / KILO;
  }

  private static long kilobytes(long process) {
    Path file = Path.of("/proc", Long.toString(process), "smaps_rollup");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException ended) {
      return 0;
    }
  }
}
