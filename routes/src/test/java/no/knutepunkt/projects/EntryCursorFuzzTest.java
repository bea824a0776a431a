package no.knutepunkt.projects;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import no.knutepunkt.platform.web.Problem;

/** Any text as a place in a project's log: a place, or a refusal. */
class EntryCursorFuzzTest {

  @FuzzTest(maxDuration = "2m")
  void cursor(String text) {
    try {
      EntryCursor cursor = EntryCursor.parse(text);
      assertThat(EntryCursor.parse(cursor.text())).isEqualTo(cursor);
    } catch (Problem unknown) {
      assertThat(unknown).hasMessage("cursor");
    }
  }
}
