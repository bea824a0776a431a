package no.knutepunkt.launcher;

import java.util.Optional;

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
    session.out().println(session.words().say("status.heading"));
    line(session, "launcher", run.get().launcher(), "-", run.get().startedAt());
    run.get().parts().forEach(part -> line(session, part));
    boolean whole = run.get().parts().stream().allMatch(part -> isUp(part.pid()));
    return whole ? DONE : REFUSED;
  }

  private static void line(Session session, RunFile.RunningPart part) {
    line(session, part.name(), part.pid(), Integer.toString(part.port()), part.since());
  }

  private static void line(Session session, String part, long pid, String port, String since) {
    String name = session.words().say("part." + part);
    String state =
        isUp(pid)
            ? "%8d %6s %5d MB  %s"
                .formatted(pid, port, new Memory(pid).megabytes(), shortTime(since))
            : session.words().say("status.down");
    session.out().println("%-14s %s".formatted(name, state));
  }

  private static boolean isUp(long pid) {
    return pid > 0 && ProcessHandle.of(pid).isPresent();
  }

  private static String shortTime(String instant) {
    return instant.substring(0, MINUTES).replace('T', ' ') + " UTC";
  }
}
