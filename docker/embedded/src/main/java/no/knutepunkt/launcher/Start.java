package no.knutepunkt.launcher;

import no.knutepunkt.embedded.StackFailure;

/** {@code ./hub start}: the hub in the foreground until Ctrl-C, SIGTERM or {@code ./hub stop}. */
final class Start implements Command {

  @Override
  public int run(Session session) {
    session.say("start.begin", session.data().root());
    RunningHub hub = RunningHub.open(session);
    Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
    if (cameUp(hub)) {
      session.say("start.ready", hub.url(), session.data().root(), session.dataAsTyped());
    }
    hub.awaitClosed();
    return DONE;
  }

  private static boolean cameUp(RunningHub hub) {
    try {
      hub.bringUp();
      return true;
    } catch (StackFailure e) {
      if (hub.isClosing()) {
        return false; // stopped while it was starting: nothing went wrong
      }
      hub.close();
      throw e;
    }
  }
}
