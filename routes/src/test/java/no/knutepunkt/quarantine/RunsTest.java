package no.knutepunkt.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.Test;

/** Runs of groups, as the database keeps them. */
class RunsTest {

  private static final UUID GROUP = UUID.randomUUID();
  private static final Deed DEED = new Deed("/secretariat", "replay", "Mended", null);

  private final FreshDatabase database = new FreshDatabase();
  private final StoppedClock clock = new StoppedClock("2026-11-22T09:00:00Z");
  private final Runs runs = new Runs(database.jdbc(), clock, UUID::randomUUID);
  private final Runs ofAnotherHub = new Runs(database.jdbc(), clock, UUID::randomUUID);

  @Test
  void aGroupHasOneRunAtATime() {
    Run first = runs.begin(GROUP, 50, DEED).orElseThrow();
    assertThat(ofAnotherHub.begin(GROUP, 50, DEED)).isEmpty();
    assertThat(runs.begin(UUID.randomUUID(), 50, DEED)).isPresent();
    runs.end(first.run(), "done", null, null);
    assertThat(runs.begin(GROUP, 50, DEED)).isPresent();
  }

  @Test
  void oneHubCarriesARunOnAndAnotherTakesOverOnceItIsSilent() {
    runs.begin(GROUP, 50, DEED);
    assertThat(runs.held()).hasSize(1);
    assertThat(ofAnotherHub.held()).isEmpty();
    clock.moveOn(Duration.ofSeconds(14));
    assertThat(runs.held()).hasSize(1);
    clock.moveOn(Duration.ofSeconds(14));
    assertThat(ofAnotherHub.held()).isEmpty();
    clock.moveOn(Duration.ofSeconds(1));
    assertThat(ofAnotherHub.held()).hasSize(1);
    assertThat(runs.held()).isEmpty();
  }

  @Test
  void aRunThatHasEndedIsNobodysAndStaysAsItEnded() {
    Run run = runs.begin(GROUP, 50, DEED).orElseThrow();
    runs.end(run.run(), "stopped", "/secretariat", null);
    runs.end(run.run(), "done", null, null);
    assertThat(runs.held()).isEmpty();
    assertThat(runs.find(run.run()).orElseThrow().state()).isEqualTo("stopped");
  }

  @Test
  void oneThenTenThenTheRestAndNoStageBeforeTheLastIsAnsweredFor() {
    assertThat(after(0).mayBeSent(0)).isEqualTo(1);
    assertThat(after(1).mayBeSent(1)).isZero();
    assertThat(after(1).mayBeSent(0)).isEqualTo(10);
    assertThat(after(11).mayBeSent(3)).isZero();
    assertThat(after(11).mayBeSent(0)).isEqualTo(50);
    assertThat(after(61).mayBeSent(20)).isEqualTo(50);
  }

  @Test
  void noMoreThanAHundredAreUnanswered() {
    assertThat(after(500).mayBeSent(70)).isEqualTo(30);
    assertThat(after(500).mayBeSent(100)).isZero();
  }

  private static Run after(long sent) {
    return new Run(
        GROUP, GROUP, "running", 50, sent, "/secretariat", "", Instant.EPOCH, null, null, null);
  }
}
