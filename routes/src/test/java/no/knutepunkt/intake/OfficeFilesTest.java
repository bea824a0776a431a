package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.rows.Guidance;
import no.knutepunkt.platform.web.Problem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder beside this class's name in the test resources is a case: a file as an office saves
 * it, and the verdict that it must get. A new case is a new folder.
 */
class OfficeFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
  private static final Path CASES = Path.of("src/test/resources/no/knutepunkt/intake");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(OfficeFilesTest::isCase).sorted().toList().stream();
    }
  }

  /** What fuzzing found lies here too, in folders that are named for its tests. */
  private static boolean isCase(Path folder) {
    return Files.isDirectory(folder) && !folder.toString().endsWith("Inputs");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFileGetsItsVerdict(Path folder) throws IOException {
    JsonNode expected = JSON.readTree(folder.resolve("verdict.json").toFile());
    assertHolds("", expected.get("then"), verdict(folder, expected.get("given")));
  }

  private static JsonNode verdict(Path folder, JsonNode given) throws IOException {
    GateFixture fixture = new GateFixture();
    try {
      Verdict verdict =
          fixture.send(
              sender(given.get("sender").asText()),
              given.get("stream").asText(),
              GateFixture.CSV,
              Files.readAllBytes(file(folder)),
              guidance(given.path("parameters")));
      ObjectNode answer =
          (ObjectNode)
              JSON.readTree(
                  JSON.writeValueAsBytes(fixture.answers.of(verdict, Locale.forLanguageTag("nb"))));
      return answer.set("sent", sent(fixture));
    } catch (Problem refused) {
      return JsonNodeFactory.instance.objectNode().put("problem", refused.getMessage());
    }
  }

  private static Guidance guidance(JsonNode parameters) {
    Map<String, String[]> given = new HashMap<>();
    parameters
        .properties()
        .forEach(member -> given.put(member.getKey(), new String[] {member.getValue().asText()}));
    JsonNode row = parameters.get("headingRow");
    return Guide.of(
        new Wishes(
            null,
            null,
            null,
            parameters.path("encoding").textValue(),
            parameters.path("separator").textValue(),
            parameters.path("decimal").textValue(),
            parameters.path("sheet").textValue(),
            row == null ? null : row.intValue(),
            parameters.path("dates").textValue(),
            null),
        given);
  }

  private static Path file(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("file."))
          .findFirst()
          .orElseThrow();
    }
  }

  private static JsonNode sent(GateFixture fixture) throws IOException {
    ArrayNode sent = JSON.createArrayNode();
    for (Outgoing row : fixture.road.accepted) {
      sent.add(JSON.readTree(row.event().data().toString()));
    }
    return sent;
  }

  private static Caller sender(String name) {
    return switch (name) {
      case "secretariat" -> new Caller.Secretariat();
      case "website" -> new Caller.Website();
      default -> new Caller.Company(name);
    };
  }

  /** Everything that is expected is there; lists are as long as expected. */
  private static void assertHolds(String path, JsonNode expected, JsonNode actual) {
    if (actual == null) {
      Assertions.fail(path + " is missing");
    } else if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              member ->
                  assertHolds(
                      path + "/" + member.getKey(),
                      member.getValue(),
                      actual.get(member.getKey())));
    } else if (expected.isArray()) {
      assertThat(actual).as(path).hasSize(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertHolds(path + "/" + i, expected.get(i), actual.get(i));
      }
    } else {
      assertThat(actual).as(path).isEqualTo(expected);
    }
  }
}
