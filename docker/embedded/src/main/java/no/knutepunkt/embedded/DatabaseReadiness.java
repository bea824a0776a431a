package no.knutepunkt.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Ready when PostgreSQL says so in the last line of its own postmaster.pid, as pg_ctl reads it. */
record DatabaseReadiness(Path databaseFolder, Path pidFile) implements Readiness {
  private static final int STATUS_LINE = 7;

  @Override
  public boolean ready() {
    try {
      List<String> lines = Files.readAllLines(databaseFolder.resolve("postmaster.pid"));
      return lines.size() > STATUS_LINE
          && lines.get(STATUS_LINE).strip().equals("ready")
          && lines.get(0).strip().equals(Files.readString(pidFile).strip());
    } catch (IOException notYet) {
      return false;
    }
  }
}
