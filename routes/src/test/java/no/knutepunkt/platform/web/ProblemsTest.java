package no.knutepunkt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.ProblemDetail;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

  private static final UUID NUMBER = new UUID(7, 7);

  private final Problems problems = new Problems(new Texts(), () -> NUMBER);

  @Test
  void aRefusalNamesTheFieldTheValueTheRuleAndARightExample() {
    Problem refused =
        Problem.of(400, "organisation-number").field("id").value("1").example("310028142").build();
    ProblemDetail detail = problems.detail(refused, Locale.ENGLISH);
    assertThat(detail.getProperties())
        .containsEntry("code", "organisation-number")
        .containsEntry("field", "id")
        .containsEntry("value", "1")
        .containsEntry("rule", "organisation-number")
        .containsEntry("example", "310028142");
  }

  @Test
  void aRefusalSpeaksTheCallersLanguage() {
    Problem refused = Problem.of(404, "not-found").build();
    assertThat(problems.detail(refused, Texts.NORWEGIAN).getTitle()).isEqualTo("Finnes ikke");
    assertThat(problems.detail(refused, Locale.GERMAN).getTitle()).isEqualTo("Not found");
  }

  @ParameterizedTest
  @CsvSource({
    "/secretariat, sekretariatet",
    "/website, nettstedet",
    "/companies/310028142, bedriften 310028142",
    "/research/P26, forskningsprosjektet P26"
  })
  void whoAsksIsNamedInWords(String source, String words) {
    Problem refused =
        Problem.of(
                403,
                "forbidden",
                Caller.ofSource(source).orElseThrow().inWords(),
                new DefaultMessageSourceResolvable("members.read"))
            .build();
    assertThat(problems.detail(refused, Texts.NORWEGIAN).getDetail())
        .isEqualTo(
            "Denne nøkkelen tilhører " + words + " og gir ikke lov til å lese medlemsregisteret.");
  }

  @Test
  void anUnexpectedFailureCarriesANumberThatTheLogHasAndNoMessage(CapturedOutput log) {
    var answer = problems.unexpected(new IllegalStateException("Participant 12"), Locale.ENGLISH);
    assertThat(answer.getStatusCode().value()).isEqualTo(500);
    assertThat(answer.getBody().getDetail()).contains(NUMBER.toString());
    assertThat(answer.getBody().toString() + log).doesNotContain("Participant 12");
    assertThat(log).contains(NUMBER.toString(), "IllegalStateException");
  }

  @Test
  void aFailureOfInputOrOutputIsNoDifferent() {
    assertThat(problems.unexpected(new IOException("Participant 12"), Locale.ENGLISH).toString())
        .doesNotContain("Participant 12");
  }
}
