package no.knutepunkt.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

  private static final int LONGEST_ROUTE = 15;

  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target", "classes"));

  private static final JavaClasses BAD =
      new ClassFileImporter().importPackages("no.knutepunkt.house.bad");

  static Stream<ArchRule> rules() {
    return Stream.of(
        HouseRules.FLOWS_MEET_ON_TOPICS,
        HouseRules.PLATFORM_IS_CLOSED,
        HouseRules.ONLY_THE_PLATFORM_SENDS,
        HouseRules.NO_EXCHANGE_IN_FLOWS,
        HouseRules.TIME_AND_IDS_COME_FROM_OUTSIDE,
        HouseRules.QUERIES_ARE_READ_TO_THEIR_END,
        HouseRules.NAMES_SAY_SOMETHING,
        HouseRules.NO_FIELD_INJECTION,
        HouseRules.ROUTES_ARE_PRIVATE_TO_THEIR_ROOM);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeepsTheRule(ArchRule rule) {
    rule.check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleCatchesABadExample(ArchRule rule) {
    assertThat(rule.evaluate(BAD).hasViolation()).as(rule.getDescription()).isTrue();
  }

  @Test
  void aRouteIsATableOfContents() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> tooLong =
          sources.filter(HouseRulesTest::isRoute).filter(p -> lines(p) > LONGEST_ROUTE).toList();
      assertThat(tooLong).as("routes of more than %d lines", LONGEST_ROUTE).isEmpty();
    }
  }

  @Test
  void aRouteOfTwentyLinesIsCaught() {
    assertThat(configureLines("public void configure() {\n" + "  .bean(x)\n".repeat(20) + "  }\n"))
        .isGreaterThan(LONGEST_ROUTE);
  }

  private static boolean isRoute(Path source) {
    return source.toString().endsWith(".java") && read(source).contains("extends RouteBuilder");
  }

  private static int lines(Path source) {
    return configureLines(read(source));
  }

  private static int configureLines(String source) {
    String body = source.substring(source.indexOf("void configure()"));
    return (int) body.lines().skip(1).takeWhile(line -> !line.equals("  }")).count();
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
