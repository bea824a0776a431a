package no.knutepunkt.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import no.knutepunkt.platform.Progress;
import no.knutepunkt.platform.topics.Markers;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class CanaryTest {

  private final OwnDoor door;
  private final Markers markers;
  private final Progress progress;
  private final CanaryFlights flights;
  private final AlarmProperties properties;
  private final LiveHub hub;
  private final JdbcClient jdbc;
  private final DataSource source;
  private final StoppedClock clock = new StoppedClock("2026-11-16T08:00:00Z");

  CanaryTest(
      @Autowired OwnDoor door,
      @Autowired Markers markers,
      @Autowired Progress progress,
      @Autowired CanaryFlights flights,
      @Autowired AlarmProperties properties,
      @Autowired LiveHub hub,
      @Autowired JdbcClient jdbc,
      @Autowired DataSource source) {
    this.door = door;
    this.markers = markers;
    this.progress = progress;
    this.flights = flights;
    this.properties = properties;
    this.hub = hub;
    this.jdbc = jdbc;
    this.source = source;
  }

  @BeforeEach
  void noneHasFlown() {
    jdbc.sql("delete from canary").update();
  }

  @Test
  void aCanaryComesThroughAHubThatIsWellAndLeavesNothingBehind() throws InterruptedException {
    long before = traces();
    Canary canary = canaryBehind(door);
    canary.fly();
    await().until(() -> isTold(canary));
    assertThat(watch(canary).look()).isEmpty();
    assertThat(traces()).isEqualTo(before);
  }

  @Test
  void aReceiverThatStandsStillIsNamedUntilItGoesOn() throws InterruptedException, SQLException {
    Canary canary = canaryBehind(door);
    try (Connection other = source.getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("lock table receiver_position in share mode");
      canary.fly();
      assertThat(watch(canary).look()).as("it has a minute").isEmpty();
      clock.moveOn(Duration.ofSeconds(61));
      assertThat(watch(canary).look())
          .singleElement()
          .satisfies(found -> assertThat(found.details()).containsExactly("course-lists"));
      other.rollback();
    }
    await().until(() -> watch(canary).look().isEmpty());
  }

  @Test
  void aGateThatDoesNotAnswerIsNamed() throws InterruptedException {
    OwnDoor stranger = new OwnDoor("a token that nobody knows");
    Canary canary = canaryBehind(stranger);
    canary.fly();
    assertThat(watch(canary).look())
        .singleElement()
        .satisfies(found -> assertThat(found.details()).containsExactly("door"));
  }

  @Test
  void brokersThatDoNotAnswerInTimeAreNamed() throws InterruptedException {
    AlarmProperties impatient = Settings.impatient();
    Canary canary = new Canary(door, markers, progress, flights, impatient, clock);
    canary.fly();
    assertThat(watch(canary).look())
        .singleElement()
        .satisfies(found -> assertThat(found.details()).containsExactly("kafka"));
  }

  @Test
  void aHubThatIsGoneIsForgotten() {
    flights.landed("gone:8080", clock.instant(), "kafka");
    CanaryWatch watch = watch(canaryBehind(door));
    assertThat(watch.look()).hasSize(1);
    clock.moveOn(Duration.ofMinutes(16));
    assertThat(watch.look()).isEmpty();
  }

  private long traces() {
    return hub.count("receipt") + hub.count("effect") + hub.count("quarantine");
  }

  private boolean isTold(Canary canary) {
    canary.seeWhereItIs();
    return hub.count("canary where failed_step = ''") == 1;
  }

  private Canary canaryBehind(OwnDoor gate) {
    return new Canary(gate, markers, progress, flights, properties, clock);
  }

  private CanaryWatch watch(Canary canary) {
    return new CanaryWatch(canary, flights, properties, clock);
  }
}
