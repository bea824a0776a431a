package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import no.knutepunkt.embedded.StackFailure;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(catalogue("nb").keySet()).isEqualTo(catalogue("en").keySet());
  }

  @Test
  void everyReasonForNotStartingHasASentence() throws IOException {
    for (StackFailure.Reason reason : StackFailure.Reason.values()) {
      assertThat(catalogue("en")).containsKey("failure." + reason);
    }
  }

  @Test
  void theLanguageIsTheOneAskedForThenTheEnvironmentsThenEnglish() {
    Map<String, String> norwegian = Map.of("LANG", "nb_NO.UTF-8");
    assertThat(Words.in("en", norwegian).language()).isEqualTo("en");
    assertThat(Words.in(null, norwegian).language()).isEqualTo("nb");
    assertThat(Words.in(null, Map.of("LC_ALL", "C", "LANG", "nb_NO")).language()).isEqualTo("en");
    assertThat(Words.in(null, Map.of()).language()).isEqualTo("en");
  }

  @Test
  void norwegianLettersAndDecimalCommasAreRight() {
    assertThat(Words.in("nb", Map.of()).say("part.ready", "hub", 1.5, "8080"))
        .isEqualTo("hub: klar etter 1,5 s, port 8080");
    assertThat(Words.in("nb", Map.of()).say("usage.unknown", "å")).startsWith("«å» er ikke");
  }

  private static Properties catalogue(String language) throws IOException {
    String name = "/launcher_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(WordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      Properties sentences = new Properties();
      sentences.load(reader);
      return sentences;
    }
  }
}
