package no.knutepunkt.launcher;

import java.util.Optional;
import no.knutepunkt.launcher.RunFile.RunningPart;

/** {@code ./hub status}: each part, its process, port, memory, and since when it is ready. */
final class Status implements Command {
  private static final int MINUTES = "2026-01-01T00:00".length();

  @Override
  public int run(Session session) {
    Optional<RunFile> run = RunFile.read(session.data());
    if (run.isEmpty()) {
      session.say("status.notRunning", session.data().root());
      return NOT_RUNNING;
    }
    session.say("status.url", run.get().url(), session.data().root());
    session.say("status.heading");
    long launcher = run.get().launcher();
    RunningPart itself = new RunningPart("launcher", launcher, 0, run.get().startedAt());
    line(session, itself, Memory.megabytes(launcher));
    run.get().parts().forEach(part -> line(session, part, Memory.megabytesOfFamily(part.pid())));
    session.say("status.total", Memory.megabytesOfFamily(launcher));
    return run.get().parts().stream().allMatch(Status::isUp) ? DONE : REFUSED;
  }

  private static void line(Session session, RunningPart part, long megabytes) {
    String name = session.words().say("part." + part.name());
    String port = part.port() == 0 ? "-" : Integer.toString(part.port());
    String state =
        isUp(part)
            ? "%8d %6s %5d MB  %s".formatted(part.pid(), port, megabytes, shortTime(part.since()))
            : session.words().say("status.down");
    session.out().println("%-14s %s".formatted(name, state));
  }

  private static boolean isUp(RunningPart part) {
    return part.pid() > 0 && ProcessHandle.of(part.pid()).isPresent();
  }

  private static String shortTime(String instant) {
    return instant.substring(0, MINUTES).replace('T', ' ') + " UTC";
  }
}
