package no.knutepunkt.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What docs/guarantees.md promises: the hub is killed in every gap between two durable steps, in
 * all flows, and each time nothing that was promised is lost, doubled, out of order or unexplained.
 * The hub that starts after a crash is the one that dies in the next gap.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 6, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EveryGapIT {

  private static final Duration AT_MOST = Duration.ofMinutes(25);

  private static final Path TABLE = Path.of("target", "fault-table.md");

  private final List<Gap> gaps = Gaps.all();
  private final FaultTable table = new FaultTable(gaps);
  private final Instant begun = Instant.now();
  private CrashedHub hub;

  List<Gap> gaps() {
    return gaps;
  }

  @BeforeAll
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aHubThatWillDieInTheFirstGap() throws Exception {
    Path folder = Path.of("target", "crashes", UUID.randomUUID().toString());
    hub = CrashedHub.started(folder, gaps.get(0));
  }

  @AfterAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void theTable() throws Exception {
    Files.writeString(TABLE, table.text());
    if (hub != null) {
      hub.close();
    }
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void nothingIsLostDoubledOrHidden(Gap gap) throws Exception {
    assertThat(Duration.between(begun, Instant.now()))
        .as("time used before «%s», which was not tried any more: see what was slow above", gap)
        .isLessThan(AT_MOST);
    try {
      hub.dieIn(gap);
    } finally {
      int next = gaps.indexOf(gap) + 1;
      hub.startAgain(gaps.get(Math.min(next, gaps.size() - 1)));
    }
    List<Finding> found = hub.findings(gap);
    table.add(gap, found);
    assertThat(found).isEmpty();
  }
}
