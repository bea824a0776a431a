package no.knutepunkt.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.knutepunkt.embedded.EmbeddedStack;

/**
 * {@code ./hub demo}: a hub on fresh data takes in the sample network, and shows what became of it.
 * With {@code --once} it stops by itself, with status 0 only if every figure is as expected; with
 * {@code --at} it is shown on a hub that runs already.
 */
final class Demo implements Command {

  private static final String MARK = "DEMO";

  @Override
  public int run(Session typed) {
    return typed.arguments().has(Arguments.Option.AT) ? elsewhere(typed) : here(typed);
  }

  /** On a hub that runs already, which goes on afterwards. */
  private static int elsewhere(Session session) {
    session.say("demo.elsewhere", session.url());
    return new DemoRun(session, DoorKey.of(session), Demo::pause).run() ? DONE : REFUSED;
  }

  /** Nobody here closes a hub elsewhere: true only if this thread is to stop. */
  private static boolean pause(Duration time) {
    try {
      return new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static int here(Session typed) {
    Session session = onFreshData(typed);
    session.say("demo.begin", session.data().root());
    try (RunningHub hub = RunningHub.open(session)) {
      Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
      hub.bringUp();
      boolean asExpected = new DemoRun(session, hub.operatorToken(), hub::isClosedWithin).run();
      if (!session.arguments().has(Arguments.Option.ONCE)) {
        session.say("demo.stays", hub.url(), session.data().root());
        hub.awaitClosed();
      }
      return asExpected ? DONE : REFUSED;
    }
  }

  /** A folder of the demo's own, emptied; one that holds anybody's data is left alone. */
  private static Session onFreshData(Session typed) {
    Session session = typed.inFolder("demo");
    Path root = session.data().root();
    Path mark = root.resolve(MARK);
    if (Files.exists(root.resolve("postgres")) && !Files.exists(mark)) {
      throw new Failure(FAILED, "demo.notOurs", root.toString());
    }
    EmbeddedStack.forget(root);
    try {
      Files.writeString(mark, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return session;
  }
}
