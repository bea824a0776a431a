package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void theNextCommandIsPointedAtTheSameData() {
    assertThat(session("start", "--data", "/srv/hub").dataAsTyped()).isEqualTo(" --data /srv/hub");
    assertThat(session("start").dataAsTyped()).isEmpty();
  }

  @Test
  void optionsMayStandBeforeBetweenAndAfterTheWords() {
    Arguments typed =
        Arguments.parse(
            "--port", "9000", "send", "--dry-run", "news-items", "a.csv", "--data", "d");
    assertThat(typed.words()).containsExactly("send", "news-items", "a.csv");
    assertThat(typed.value(Arguments.Option.PORT)).hasValue("9000");
    assertThat(typed.value(Arguments.Option.DATA)).hasValue("d");
    assertThat(typed.has(Arguments.Option.DRY_RUN)).isTrue();
  }

  @Test
  void anEqualsSignGivesTheValueAsWell() {
    assertThat(Arguments.parse("--data=a=b").value(Arguments.Option.DATA)).hasValue("a=b");
  }

  @Test
  void anOptionThatDoesNotExistIsNamed() {
    assertFails("usage.option", "--dry");
  }

  @Test
  void anOptionWithoutItsValueIsNamed() {
    assertFails("usage.value", "start", "--data");
  }

  @Test
  void aMissingWordShowsHowTheCommandIsWritten() {
    assertThatThrownBy(() -> Arguments.parse("send").word(1, "./hub send STREAM FILE"))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.details()).containsExactly("./hub send STREAM FILE"));
  }

  private static Session session(String... typed) {
    return new Session(Arguments.parse(typed), Map.of(), Path.of(""), System.out, System.err);
  }

  private static void assertFails(String key, String... typed) {
    assertThatThrownBy(() -> Arguments.parse(typed))
        .isInstanceOfSatisfying(
            Failure.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.details()).containsExactly(typed[typed.length - 1]);
            });
  }
}
