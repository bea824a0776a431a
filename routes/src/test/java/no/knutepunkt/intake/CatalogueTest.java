package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.knutepunkt.platform.web.Texts;
import org.junit.jupiter.api.Test;

/** Every rule and every refusal of the gate can be said in both languages. */
class CatalogueTest {

  private static final Path SOURCES = Path.of("src/main/java/no/knutepunkt");
  private static final Pattern RULE =
      Pattern.compile("(?:refuse|refuseRow)\\(\\s*(?:[A-Za-z.]+,\\s*)*\"([a-z-]+)\"");
  private static final Pattern PROBLEM =
      Pattern.compile(
          "Problem\\.of\\(\\d+, \"([a-z-]+)\"|new (?:Unreadable|NotAWorkbook)\\(\\s*\"([a-z-]+)\"");

  private final Texts texts = new Texts();

  @Test
  void everyRuleHasASentence() throws IOException {
    List<String> rules = found(RULE, "intake", "members", "news", "surveys");

    assertThat(rules).contains("required", "own-organisation", "json", "expires-before-published");
    assertSaid(rules.stream().map(rule -> "rule." + rule).toList());
    assertSaid(List.of("rule.control-character", "rule.encoding"));
    assertSaid(List.of("rule.workbook-broken", "rule.workbook-too-large"));
  }

  @Test
  void everyRefusalHasASentenceAndATitle() throws IOException {
    List<String> problems = found(PROBLEM, "intake");

    assertSaid(List.of("problem.workbooks-waiting", "problem.workbook-locked"));
    assertThat(problems).contains("unknown-stream", "hub-away", "duplicate-heading");
    assertSaid(
        problems.stream()
            .flatMap(code -> Stream.of("problem." + code, "problem." + code + ".title"))
            .toList());
  }

  @Test
  void whoeverMayNotSendIsToldInBothLanguages() {
    assertSaid(AllStreams.all().stream().map(stream -> "problem." + stream.refusal()).toList());
  }

  private void assertSaid(List<String> keys) {
    for (String key : keys) {
      String norwegian = say(Texts.NORWEGIAN, key);
      String english = say(Locale.ENGLISH, key);
      assertThat(norwegian).as(key).isNotBlank().isNotEqualTo(english);
    }
  }

  private String say(Locale language, String key) {
    return texts.say(language, key, "a", "b", "c", "d", "e", "f");
  }

  private static List<String> found(Pattern pattern, String... rooms) throws IOException {
    Stream.Builder<String> found = Stream.builder();
    for (String room : rooms) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          if (room.equals("intake") || file.toString().endsWith("Stream.java")) {
            pattern
                .matcher(Files.readString(file))
                .results()
                .map(CatalogueTest::code)
                .forEach(found);
          }
        }
      }
    }
    return found.build().distinct().toList();
  }

  private static String code(MatchResult match) {
    return match.group(1) == null ? match.group(2) : match.group(1);
  }
}
