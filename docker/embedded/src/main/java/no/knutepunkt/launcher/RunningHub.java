package no.knutepunkt.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.knutepunkt.embedded.EmbeddedStack;
import no.knutepunkt.embedded.Loopback;
import no.knutepunkt.embedded.Secret;
import no.knutepunkt.embedded.Supervised;

/**
 * A whole hub on one data folder: broker, registry, database and the hub itself, with a line for
 * each as it becomes ready. Closing stops all, the hub first.
 */
final class RunningHub implements AutoCloseable {
  private final Session session;
  private final int port;
  private final EmbeddedStack stack;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean closing;
  private volatile Supervised hub;

  private RunningHub(Session session, int port) {
    this.session = session;
    this.port = port;
    this.stack = EmbeddedStack.open(session.data().root(), new ProgressLines(session, this::note));
  }

  /** Takes the data folder and the port; nothing runs yet. */
  static RunningHub open(Session session) {
    RunningHub opened = new RunningHub(session, session.port());
    if (!Loopback.isFree(opened.port)) {
      opened.stack.close();
      throw new Failure(Command.FAILED, "start.portTaken", Integer.toString(opened.port));
    }
    return opened;
  }

  /** Starts everything and returns when the hub says that it is well. */
  void bringUp() {
    HubProgram program = HubProgram.unpacked(session.home(), stack.stack());
    stack.bringUp();
    hub = stack.supervised(new HubPart(stack, program, port).part());
    note();
    if (!closing) {
      hub.start();
    }
    hub.awaitReady();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  String operatorToken() {
    return stack.secrets().of(Secret.OPERATOR_TOKEN);
  }

  boolean isClosing() {
    return closing;
  }

  /** Waits no longer than this; true if the hub was closed meanwhile. */
  boolean isClosedWithin(Duration patience) {
    try {
      return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  void awaitClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing = true;
    if (hub != null) {
      hub.retire();
    }
    stack.close();
    RunFile.delete(session.data());
    closed.countDown();
  }

  private synchronized void note() {
    if (!closing && stack != null) {
      RunFile.mine(url(), parts().map(RunningHub::running).toList()).write(session.data());
    }
  }

  private Stream<Supervised> parts() {
    return Stream.concat(Stream.ofNullable(hub), stack.parts().stream());
  }

  private static RunFile.RunningPart running(Supervised part) {
    return new RunFile.RunningPart(
        part.part().name(), part.pid(), part.part().port(), part.since().toString());
  }
}
