package no.knutepunkt.system.crashes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.knutepunkt.embedded.EmbeddedStack;
import no.knutepunkt.system.crashes.Mishap.Part;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub, its broker and its database under steady sending and one mishap after the other. */
final class Soaked implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NUMBERS_A_ROUND = 300;

  private final History history = new History();
  private final Checker checker = new Checker(history);
  private final Senders senders = new Senders(history);
  private final Rows rows = new Rows();
  private final Stack stack;
  private final Kafka kafka;
  private final JdbcClient jdbc;
  private volatile HubProcess hub;
  private int round;

  private Soaked(Stack stack) throws IOException {
    this.stack = stack;
    kafka = new Kafka(stack.parts().bootstrapServers());
    jdbc = stack.jdbc();
    hub = stack.start();
    hub.awaitWell();
    new Rates(jdbc).putYear(hub);
  }

  static Soaked started(Path folder) throws IOException, InterruptedException {
    return new Soaked(Stack.started(folder));
  }

  int sent() {
    return history.size();
  }

  /** Everybody sends, it goes wrong, it is put right; what is wrong then? */
  List<Finding> after(Mishap mishap) throws IOException {
    try (Steady steady = new Steady(senders, rows, () -> hub).from(NUMBERS_A_ROUND * round++)) {
      pause(mishap.afterMillis());
      switch (mishap.kind()) {
        case KILLED -> killed(mishap);
        case FROZEN -> frozen(mishap);
      }
      pause(mishap.afterMillis());
    }
    kafka.awaitRead();
    try {
      await().atMost(PATIENCE).until(() -> findings().isEmpty());
      return List.of();
    } catch (ConditionTimeoutException stillThere) {
      return findings();
    }
  }

  private void killed(Mishap mishap) throws IOException {
    EmbeddedStack parts = stack.parts();
    for (Part part : mishap.parts()) {
      switch (part) {
        case HUB -> hub.kill();
        case BROKER -> parts.killBroker();
        case DATABASE -> parts.killDatabase();
      }
    }
    pause(mishap.awayMillis());
    if (mishap.parts().contains(Part.BROKER)) {
      parts.restartBroker();
    }
    if (mishap.parts().contains(Part.DATABASE)) {
      parts.restartDatabase();
    }
    if (mishap.parts().contains(Part.HUB)) {
      kafka.buryTheDead();
      hub = stack.start();
    }
    hub.awaitWell();
  }

  /** While one hub is frozen another takes over; then both are there, and the first knows less. */
  private void frozen(Mishap mishap) throws IOException {
    HubProcess zombie = hub;
    zombie.signal("STOP");
    hub = stack.startBeside();
    hub.awaitWell();
    pause(mishap.awayMillis());
    zombie.signal("CONT");
    zombie.awaitWell();
    pause(mishap.afterMillis());
    zombie.kill();
    kafka.buryTheDead();
  }

  private List<Finding> findings() {
    Tables tables = new Tables(jdbc);
    List<Finding> found = new ArrayList<>(checker.check(tables.accounts()));
    tables.stands(history).forEach(stand -> found.addAll(checker.check(stand)));
    return found;
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(stopped));
    }
  }

  @Override
  public void close() {
    hub.kill();
    kafka.close();
    stack.close();
  }
}
