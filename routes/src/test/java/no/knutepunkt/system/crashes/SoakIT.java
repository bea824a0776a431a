package no.knutepunkt.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The soak, short: whoever has an hour runs routes/src/test/soak/soak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoakIT {

  private static final int LONGER_THAN_ANY_TIMEOUT_OF_A_TRY = 12_000;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private Soaked soaked;

  @BeforeAll
  void everythingIsUp() throws IOException, InterruptedException {
    soaked = Soaked.started(Path.of("target", "soak", UUID.randomUUID().toString()));
  }

  @AfterAll
  void stop() throws IOException {
    soaked.close();
  }

  @RepeatedTest(5)
  void oneOrTwoPartsKilledAtAnyMomentLoseAndDoubleNothing() throws IOException {
    assertNothingFoundAfter(Mishap.any(random));
  }

  @Test
  void aHubThatWakesAfterItsSessionDoublesNothing() throws IOException {
    assertNothingFoundAfter(Mishap.zombie());
  }

  @Test
  void aDatabaseThatIsGoneForAWhileLosesNothing() throws IOException {
    assertNothingFoundAfter(Mishap.away(Mishap.Part.DATABASE, LONGER_THAN_ANY_TIMEOUT_OF_A_TRY));
  }

  @Test
  void aBrokerThatIsGoneForAWhileLosesNothing() throws IOException {
    assertNothingFoundAfter(Mishap.away(Mishap.Part.BROKER, LONGER_THAN_ANY_TIMEOUT_OF_A_TRY));
  }

  @Test
  void commitsWhoseAnswerIsLostAreNotDoneTwice() throws IOException {
    assertNothingFoundAfter(Mishap.unheardDatabase());
  }

  @Test
  void aSlowDatabaseIsWaitedFor() throws IOException {
    assertNothingFoundAfter(Mishap.slowDatabase());
  }

  private void assertNothingFoundAfter(Mishap mishap) throws IOException {
    assertThat(soaked.after(mishap)).as(mishap + ", seed " + seed).isEmpty();
  }
}
