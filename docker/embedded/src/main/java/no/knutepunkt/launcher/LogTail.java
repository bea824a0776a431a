package no.knutepunkt.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of the log of a part that did not come up, so that nobody has to look for it. */
record LogTail(PrintStream out) {
  private static final int LINES = 20;

  void show(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      lines
          .subList(Math.max(0, lines.size() - LINES), lines.size())
          .forEach(line -> out.println("  | " + line));
    } catch (IOException noLog) {
      out.println("  | " + noLog.getMessage());
    }
  }
}
