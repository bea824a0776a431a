package no.knutepunkt.system.crashes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import no.knutepunkt.system.crashes.Rows.Body;

/**
 * Senders that go on whatever happens, one a stream: each sends the next body when the one before
 * is answered, and until then the same again.
 */
final class Steady implements AutoCloseable {

  private static final int PAUSE_MILLIS = 50;
  private static final int MOST_VERSIONS = 300;

  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<RuntimeException> refused = new AtomicReference<>();
  private final Senders senders;
  private final Rows rows;
  private final Supplier<HubProcess> hub;
  private volatile boolean over;

  Steady(Senders senders, Rows rows, Supplier<HubProcess> hub) {
    this.senders = senders;
    this.rows = rows;
    this.hub = hub;
  }

  /** Begins where this round's numbers begin. */
  void from(int first) {
    over = false;
    for (String stream : Gaps.STREAMS) {
      Thread thread = new Thread(() -> goOn(stream, first), "sender-" + stream);
      threads.add(thread);
      thread.start();
    }
  }

  private void goOn(String stream, int first) {
    try {
      for (int number = first; !over && number < first + MOST_VERSIONS; number++) {
        sendUntilAnswered(rows.shortBody(stream, number));
      }
    } catch (RuntimeException unexpected) {
      refused.compareAndSet(null, unexpected);
    }
  }

  private void sendUntilAnswered(Body body) {
    while (senders.sendOnce(hub.get(), body) == Sent.Answer.UNANSWERED) {
      Pauses.of(PAUSE_MILLIS);
    }
    Pauses.of(PAUSE_MILLIS);
  }

  /** Lets each have the answer to its last body; then nobody sends any more. */
  @Override
  public void close() throws IOException {
    over = true;
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException(stopped);
      }
    }
    threads.clear();
    if (refused.get() != null) {
      throw refused.get();
    }
  }
}
