package no.knutepunkt.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.byteman.check.RuleCheck;
import org.jboss.byteman.check.RuleCheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every place where a hub is made to die is in the code, by that name and with these parameters.
 */
class GapsTest {

  static List<Gap> gaps() {
    return Gaps.all();
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void theRulesFitTheCode(Gap gap) {
    assertThat(complaints(gap)).as("Byteman of the rules for: " + gap).isEmpty();
  }

  @Test
  void aRuleForAMethodThatIsNotThereIsNamed() {
    Site gone = Site.entry("platform.OnceOnly", "admitted", "\"\"");
    assertThat(complaints(at(gone))).isNotEmpty();
  }

  @Test
  void aRuleThatAsksAParameterForWhatItHasNotIsNamed() {
    Site wrong = Site.entry("platform.OnceOnly", "admit", "$1.nobody()");
    assertThat(complaints(at(wrong))).isNotEmpty();
  }

  private static Gap at(Site site) {
    return Gap.of(Gap.Occasion.SHORT_BODIES, null, Step.READ, Gaps.STREAMS, site);
  }

  private static List<String> complaints(Gap gap) {
    RuleCheck check = new RuleCheck();
    check.setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
    check.addRule("rules", new FaultScript(gap, Path.of("armed"), Path.of("reached")).text());
    check.checkRules();
    RuleCheckResult result = check.getResult();
    return Stream.of(
            result.getErrorMessages(),
            result.getParseErrorMessages(),
            result.getTypeErrorMessages(),
            result.getWarningMessages(),
            result.getTypeWarningMessages())
        .flatMap(List::stream)
        .toList();
  }
}
