package no.knutepunkt.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/guarantees.md shows what is really killed, and no figure that would be a shame. */
class FaultTableTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^(\\| \\d+ \\| [^|]+ \\| `[^`]+` \\|) (\\d+) \\| (\\d+) \\|(.*)\\|$");
  private static final Pattern TABLE =
      Pattern.compile("(?s)<!-- fault table -->(.*)<!-- end of fault table -->");

  private final List<Gap> gaps = Gaps.all();

  @Test
  void thePageHasARowForEveryStepOfEveryFlowAndNoOther() throws IOException {
    assertShowsWhatIsKilled(page());
  }

  @Test
  void aRowThatThePageForgetsIsMissed() throws IOException {
    String forgetful = page().replaceFirst("(?m)^\\| 13 \\| Effect \\| `dues-ledger`.*\\R", "");
    assertThatThrownBy(() -> assertShowsWhatIsKilled(forgetful))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("dues-ledger");
  }

  @Test
  void everyFlowDiedAtEveryStepAndNothingCameOfIt() throws IOException {
    assertThat(rows(page()))
        .allSatisfy(
            row -> {
              assertThat(Integer.parseInt(row.group(2)) + Integer.parseInt(row.group(3)))
                  .as(row.group())
                  .isPositive();
              assertThat(row.group(4)).as(row.group()).isEqualTo(" 0 | 0 | 0 ");
            });
  }

  @Test
  void everyStepHasItsNumberInTheTextAbove() throws IOException {
    String text = page();
    for (Step step : Step.values()) {
      assertThat(text).containsPattern("(?m)^\\| " + step.number() + " [^|]");
    }
  }

  private void assertShowsWhatIsKilled(String page) {
    List<String> killed =
        ROW.matcher(new FaultTable(gaps).text()).results().map(row -> row.group(1)).toList();
    assertThat(rows(page)).extracting(row -> row.group(1)).isEqualTo(killed);
  }

  private static List<MatchResult> rows(String page) {
    Matcher table = TABLE.matcher(page);
    assertThat(table.find()).isTrue();
    return ROW.matcher(table.group(1)).results().toList();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "guarantees.md"));
  }
}
