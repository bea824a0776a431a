package no.knutepunkt.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  private static final Path FOLDER = Path.of("src/main/resources/messages");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*\\}");
  private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

  private final Texts texts = new Texts();

  @Test
  void everySentenceIsThereInBothLanguagesWithTheSamePlaceholders() throws IOException {
    assertThat(faults(catalogue("nb"), catalogue("en"))).isEmpty();
  }

  @Test
  void noTwoSentencesHaveTheSameKey() throws IOException {
    for (String language : List.of("nb", "en")) {
      List<String> keys = keys(language);
      assertThat(keys).as(language).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyProblemHasATitle() throws IOException {
    Map<String, String> english = catalogue("en");
    assertThat(english.keySet())
        .filteredOn(key -> key.startsWith("problem.") && !key.endsWith(".title"))
        .allMatch(key -> english.containsKey(key + ".title"));
  }

  @Test
  void aMissingSentenceAPlaceholderTooFewAndALoneQuoteAreFound() {
    Map<String, String> norwegian = Map.of("a", "{0}", "b", "x", "quote", "nav'et");
    Map<String, String> english = Map.of("a", "{0} {1}", "c", "x", "quote", "the hub''s");
    assertThat(faults(norwegian, english))
        .containsExactlyInAnyOrder(
            "a: placeholders", "b: one language", "c: one language", "quote: '");
  }

  @Test
  void anApostropheIsShownOnce() {
    assertThat(texts.say(Locale.ENGLISH, "problem.research-project")).contains("project's name");
  }

  @Test
  void aPlaceholderIsFilledAndWhatFillsItIsNotRead() {
    assertThat(texts.say(Texts.NORWEGIAN, "problem.unexpected", "{0}'x")).endsWith(": {0}'x");
  }

  @Test
  void aReasonThatNobodyKnowsIsShownAsItIsHoweverOdd() {
    assertThat(texts.reason(Locale.ENGLISH, "{0,number,{")).isEqualTo("{0,number,{");
  }

  @Test
  void aRuleIsReadableWithoutTheValueThatBrokeIt() {
    assertThat(texts.reason(Texts.NORWEGIAN, "choice", "status"))
        .isEqualTo("«…» i status er ikke ett av de kjente ordene: ….");
    assertThat(texts.reason(Locale.ENGLISH, "required", "name")).isEqualTo("name is missing.");
  }

  @Test
  void noRuleOrReasonIsEverShownWithAPlaceholder() throws IOException {
    assertThat(catalogue("nb").keySet())
        .filteredOn(key -> key.startsWith("rule.") || key.startsWith("reason."))
        .extracting(key -> texts.reason(Texts.NORWEGIAN, key.replaceFirst("^\\w+\\.", ""), null))
        .noneMatch(said -> PLACEHOLDER.matcher(said).find());
  }

  @Test
  void norwegiansReadNorwegianAndEverybodyElseEnglish() {
    assertThat(texts.reason(Texts.language(Locale.forLanguageTag("nn-NO")), "not-framed"))
        .startsWith("Bytene");
    assertThat(texts.reason(Texts.language(Locale.FRENCH), "not-framed")).startsWith("The bytes");
  }

  private static List<String> faults(Map<String, String> norwegian, Map<String, String> english) {
    List<String> faults = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>(norwegian.keySet());
    keys.addAll(english.keySet());
    for (String key : keys) {
      String one = norwegian.get(key);
      String other = english.get(key);
      if (one == null || other == null) {
        faults.add(key + ": one language");
      } else if (!placeholders(one).equals(placeholders(other))) {
        faults.add(key + ": placeholders");
      } else if (LONE_QUOTE.matcher(one + " " + other).find()) {
        faults.add(key + ": '");
      }
    }
    return faults;
  }

  private static List<String> placeholders(String sentence) {
    return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).sorted().toList();
  }

  private static Map<String, String> catalogue(String language) throws IOException {
    Properties properties = new Properties();
    try (var file = Files.newBufferedReader(file(language), UTF_8)) {
      properties.load(file);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  private static List<String> keys(String language) throws IOException {
    return Files.readAllLines(file(language)).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static Path file(String language) {
    return FOLDER.resolve("messages_" + language + ".properties");
  }
}
