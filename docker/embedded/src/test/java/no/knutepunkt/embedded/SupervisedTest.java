package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SupervisedTest {
  private static final String ENDLESS = "while :; do sleep 1; done";

  @TempDir private Path folder;

  @Test
  void aPartThatDiesIsStartedAgain() {
    Supervised part = supervised(ENDLESS, () -> true);
    start(part);
    long first = part.pid();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    assertThat(Eventually.holds(() -> part.pid() != first && part.pid() != 0)).isTrue();
    part.retire();
  }

  @Test
  void aPartWhoseLeashIsKilledIsNotLeftBehind() {
    Supervised part = supervised(ENDLESS, () -> true);
    start(part);
    ProcessHandle first = ProcessHandle.of(part.pid()).orElseThrow();
    first.parent().orElseThrow().destroyForcibly();
    assertThat(Eventually.holds(() -> !first.isAlive())).isTrue();
    part.retire();
  }

  @Test
  void aRetiredPartIsGoneAndStaysGone() {
    Supervised part = supervised(ENDLESS, () -> true);
    start(part);
    ProcessHandle process = ProcessHandle.of(part.pid()).orElseThrow();
    part.retire();
    assertThat(process.isAlive()).isFalse();
    part.start();
    assertThatThrownBy(part::awaitReady).isInstanceOf(StackFailure.class);
    assertThat(part.pid()).isZero();
  }

  @Test
  void aKilledPartStaysDownUntilItIsStarted() {
    Supervised part = supervised(ENDLESS, () -> true);
    start(part);
    part.kill();
    assertThat(part.pid()).isZero();
    start(part);
    assertThat(part.pid()).isNotZero();
    part.retire();
  }

  @Test
  void aPartThatIsRefusedItsFirstStartIsStartedAgain() {
    Path refused = folder.resolve("refused");
    String once = "test -f " + refused + " || { touch " + refused + "; exit 3; }; ";
    Path up = folder.resolve("up");
    Supervised part = supervised(once + "touch " + up + "; " + ENDLESS, () -> Files.exists(up));
    start(part);
    assertThat(refused).exists();
    part.retire();
  }

  @Test
  void aPartThatEndsBeforeItIsReadyIsAFailureThatNamesItsLog() {
    Supervised part = supervised("exit 3", () -> false);
    part.start();
    assertThatThrownBy(part::awaitReady)
        .isInstanceOfSatisfying(
            StackFailure.class,
            e -> {
              assertThat(e.reason()).isEqualTo(StackFailure.Reason.PART_ENDED);
              assertThat(e.details()).containsExactly("stand-in", folder + "/stand-in.log");
            });
    part.retire();
  }

  /** Ready when the leash has written down the process that it holds. */
  private static void start(Supervised part) {
    part.start();
    part.awaitReady();
    assertThat(Eventually.holds(() -> part.pid() != 0)).isTrue();
  }

  private Supervised supervised(String script, Readiness readiness) {
    DataLayout data = new DataLayout(folder);
    Part part =
        new Part(
            "stand-in",
            1,
            List.of("sh", "-c", script),
            Map.of(),
            folder.resolve("stand-in.log"),
            "TERM",
            readiness);
    return new Supervised(part, data, StackFolder.find(), Progress.SILENT);
  }
}
