package no.knutepunkt.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub that dies again and again on the same data, and all who deal with it. */
final class CrashedHub implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final History history = new History();
  private final Checker checker = new Checker(history);
  private final Senders senders = new Senders(history);
  private final Stack stack;
  private final Kafka kafka;
  private final Foreign foreign;
  private final Tables tables;
  private final Trails trails;
  private final Journeys journeys;
  private final Occasions occasions;
  private HubProcess hub;

  private CrashedHub(Stack stack) {
    this.stack = stack;
    kafka = new Kafka(stack.parts().bootstrapServers());
    foreign = new Foreign(stack.parts().bootstrapServers(), history);
    JdbcClient jdbc = stack.jdbc();
    tables = new Tables(jdbc);
    journeys = new Journeys(senders);
    trails = new Trails(jdbc);
    occasions = new Occasions(jdbc, history, senders, foreign, kafka);
  }

  static CrashedHub started(Path folder, Gap first) throws Exception {
    CrashedHub crashed = new CrashedHub(Stack.started(folder));
    crashed.hub = crashed.stack.start(first);
    crashed.hub.awaitWell();
    crashed.occasions.begin(crashed.hub);
    crashed.kafka.awaitRead();
    return crashed;
  }

  /** All flows come to the gap, and there the process ends. */
  void dieIn(Gap gap) throws Exception {
    occasions.prepare(gap, hub);
    boolean atStart = gap.occasion() == Gap.Occasion.NEW_YEAR;
    if (atStart) {
      hub.kill();
      kafka.buryTheDead();
    }
    Files.createFile(stack.armed());
    occasions.happen(gap, hub);
    if (atStart) {
      hub = stack.start(gap);
    }
    int status = hub.awaitDeath();
    assertThat(stack.reachedGap())
        .as("flows that came to the gap (GapsTest tells whether its rules fit the code)")
        .containsExactlyInAnyOrderElementsOf(gap.flows());
    assertThat(status).as("how the hub ended").isEqualTo(FaultScript.DIED_THERE);
  }

  /** The next hub takes over; it will die in the next gap, but not before it is armed. */
  void startAgain(Gap next) throws IOException {
    hub.kill();
    Files.deleteIfExists(stack.armed());
    kafka.buryTheDead();
    hub = stack.start(next);
    hub.awaitWell();
  }

  /** What is still wrong when everybody has done what they do after a crash. */
  List<Finding> findings(Gap gap) throws Exception {
    occasions.again(gap, hub);
    kafka.awaitRead();
    try {
      await().atMost(PATIENCE).until(() -> all().isEmpty());
      return journeys.findings(hub);
    } catch (ConditionTimeoutException stillThere) {
      return all();
    }
  }

  private List<Finding> all() {
    List<Finding> found = new ArrayList<>(checker.check(tables.accounts()));
    found.addAll(trails.findings());
    tables.stands(history).forEach(stand -> found.addAll(checker.check(stand)));
    return found;
  }

  @Override
  public void close() {
    hub.kill();
    foreign.close();
    kafka.close();
    stack.close();
  }
}
