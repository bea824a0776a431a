package no.knutepunkt.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time, user and system, as the kernel counts it: in hundredths of a second. */
final class Cpu {

  private static final long MICROS_PER_TICK = 10_000;

  /** Positions behind the program's name in /proc/PID/stat. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED_CHILDREN = 13;
  private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

  private Cpu() {}

  /** Microseconds that one process has used so far, all its threads together. */
  static long micros(long pid) {
    String[] stat = stat(pid);
    return ticks(stat, USER) + ticks(stat, SYSTEM);
  }

  /** The same for a process and all that it has ever started and waited for, such as PostgreSQL. */
  static long microsWithChildren(long pid) {
    String[] own = stat(pid);
    long ended = ticks(own, USER_OF_ENDED_CHILDREN) + ticks(own, SYSTEM_OF_ENDED_CHILDREN);
    Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(p -> p.descendants());
    return ended + micros(pid) + children.mapToLong(child -> micros(child.pid())).sum();
  }

  private static long ticks(String[] stat, int position) {
    return stat.length > position ? Long.parseLong(stat[position]) * MICROS_PER_TICK : 0;
  }

  private static String[] stat(long pid) {
    try {
      String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (NoSuchFileException endedMeanwhile) {
      return new String[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
