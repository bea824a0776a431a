package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackIT {
  @TempDir private static Path folder;
  private static EmbeddedStack stack;
  private static Marks marks;

  @BeforeAll
  static void start() throws Exception {
    stack = EmbeddedStack.start(folder);
    marks = new Marks(stack);
    marks.leave();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @Test
  void dataOutlivesTheKillingOfEveryPart() throws Exception {
    stack.killBroker();
    stack.killRegistry();
    stack.killDatabase();
    stack.restartDatabase();
    stack.restartRegistry();
    stack.restartBroker();
    assertThat(marks.found()).containsExactly("kept", "kept", "kept");
  }

  @Test
  void aPartThatIsKilledComesBackOnItsPort() throws Exception {
    for (Supervised part : stack.parts()) {
      long before = part.pid();
      ProcessHandle.of(before).orElseThrow().destroyForcibly();
      assertThat(Eventually.holds(() -> cameBack(part, before))).as(part.part().name()).isTrue();
    }
    assertThat(Eventually.holds(marks::schemaIsKept)).isTrue();
    assertThat(marks.found()).containsExactly("kept", "kept", "kept");
  }

  @Test
  void aSecondStartOnTheSameFolderIsRefused() {
    assertThatThrownBy(() -> EmbeddedStack.start(folder))
        .isInstanceOfSatisfying(
            StackFailure.class,
            e -> assertThat(e.reason()).isEqualTo(StackFailure.Reason.FOLDER_IN_USE));
  }

  @Test
  void everyCommitReachesTheDisk() throws Exception {
    assertThat(marks.query("SHOW fsync")).isEqualTo("on");
    assertThat(marks.query("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(marks.query("SHOW full_page_writes")).isEqualTo("on");
  }

  private static boolean cameBack(Supervised part, long before) {
    return part.pid() != before && part.pid() != 0 && part.part().readiness().ready();
  }
}
