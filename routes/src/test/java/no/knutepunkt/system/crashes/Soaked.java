package no.knutepunkt.system.crashes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
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

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int NUMBERS_A_ROUND = 300;
  private static final int SLOW_MILLIS = 40;
  private static final int UNHEARD_TIMES = 5;

  private final History history = new History();
  private final Checker checker = new Checker(history);
  private final Senders senders = new Senders(history);
  private final Rows rows = new Rows();
  private final Stack stack;
  private final Kafka kafka;
  private final JdbcClient jdbc;
  private final Link link;
  private volatile HubProcess hub;
  private int round;

  private Soaked(Stack stack) throws IOException {
    this.stack = stack;
    kafka = new Kafka(stack.parts().bootstrapServers());
    jdbc = stack.jdbc();
    link = stack.linked();
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
    try (Steady steady = new Steady(senders, rows, () -> hub)) {
      steady.from(NUMBERS_A_ROUND * round++);
      Pauses.of(mishap.afterMillis());
      switch (mishap.kind()) {
        case KILLED -> killed(mishap);
        case FROZEN -> frozen(mishap);
        case SLOW -> slow(mishap);
        case UNHEARD -> unheard(mishap);
      }
      Pauses.of(mishap.afterMillis());
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
    Pauses.of(mishap.awayMillis());
    if (mishap.parts().contains(Part.BROKER)) {
      parts.restartBroker();
    }
    if (mishap.parts().contains(Part.DATABASE)) {
      parts.restartDatabase();
    }
    if (mishap.parts().contains(Part.HUB)) {
      kafka.buryTheDead();
      startUntilWell();
    }
    hub.awaitWell();
  }

  /** A hub that finds no registry, while that waits for its database, ends with a sentence. */
  private void startUntilWell() throws IOException {
    hub = stack.start();
    while (!hub.comesUp()) {
      hub = stack.start();
    }
  }

  /** While one hub is frozen another takes over; then both are there, and the first knows less. */
  private void frozen(Mishap mishap) throws IOException {
    HubProcess zombie = hub;
    zombie.signal("STOP");
    hub = stack.startBeside();
    hub.awaitWell();
    Pauses.of(mishap.awayMillis());
    zombie.signal("CONT");
    zombie.awaitWell();
    Pauses.of(mishap.afterMillis());
    zombie.kill();
    kafka.buryTheDead();
  }

  private void slow(Mishap mishap) {
    link.delay(SLOW_MILLIS);
    Pauses.of(mishap.awayMillis());
    link.delay(0);
  }

  /** The database does what it is told, commits too, and the hub does not hear of it. */
  private void unheard(Mishap mishap) throws IOException {
    for (int times = 0; times < UNHEARD_TIMES; times++) {
      link.loseAnswers();
      Pauses.of(mishap.awayMillis());
      link.cut();
      Pauses.of(mishap.afterMillis());
    }
  }

  private List<Finding> findings() {
    Tables tables = new Tables(jdbc);
    List<Finding> found = new ArrayList<>(checker.check(tables.accounts()));
    found.addAll(new Trails(jdbc).findings());
    tables.stands(history).forEach(stand -> found.addAll(checker.check(stand)));
    return found;
  }

  @Override
  public void close() throws IOException {
    hub.kill();
    link.close();
    kafka.close();
    stack.close();
  }
}
