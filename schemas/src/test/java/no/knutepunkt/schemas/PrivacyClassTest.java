package no.knutepunkt.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PrivacyClassTest {

  @Test
  void sealedIsTheMostClosedClassAndPublicTheMostOpen() {
    assertThat(PrivacyClass.PUBLIC.isMoreOpenThan(PrivacyClass.SEALED)).isTrue();
    assertThat(PrivacyClass.SEALED.isMoreOpenThan(PrivacyClass.SEALED)).isFalse();
  }

  @Test
  void classIsKnownByItsWordInTheContract() {
    assertThat(PrivacyClass.labelled("free-text")).contains(PrivacyClass.FREE_TEXT);
    assertThat(PrivacyClass.labelled("secret")).isEmpty();
  }

  @Test
  void readmeExplainsEveryClassInTheSameWords() throws IOException {
    var rows =
        Arrays.stream(PrivacyClass.values())
            .map(known -> "| `%s` | %s |".formatted(known.label(), known.meaning()))
            .toList();

    assertThat(Files.readAllLines(Path.of("README.md"))).containsSubsequence(rows);
  }
}
