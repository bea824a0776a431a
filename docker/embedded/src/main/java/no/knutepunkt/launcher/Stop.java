package no.knutepunkt.launcher;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code ./hub stop}: ends the hub of a data folder, cleanly, and waits until it has ended. */
final class Stop implements Command {
  private static final int LONGEST_SECONDS = 90;

  @Override
  public int run(Session session) {
    Optional<ProcessHandle> launcher = RunFile.read(session.data()).flatMap(RunFile::process);
    if (launcher.isEmpty()) {
      session.say("stop.notRunning", session.data().root());
      return DONE;
    }
    launcher.get().destroy();
    launcher
        .get()
        .onExit()
        .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
        .exceptionally(
            late -> {
              throw new Failure(FAILED, "stop.late", Long.toString(launcher.get().pid()));
            })
        .join();
    session.say("stop.done");
    return DONE;
  }
}
