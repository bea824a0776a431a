package no.knutepunkt.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import no.knutepunkt.schemas.SurveyResult;
import no.knutepunkt.schemas.SurveyWave;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow on the real broker: accepted, rejected, outage. */
@HubTest
class KeepSurveyAnswersTest {

  private final LiveHub hub;

  KeepSurveyAnswersTest(@Autowired LiveHub hub) {
    this.hub = hub;
  }

  @Test
  void sixAnswersOnTheTopicAreANumberThatIsShown() {
    for (int person = 1; person <= 6; person++) {
      put("Trivsel", "Deltaker " + person);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(hub.read("/api/v1/surveys"))
                    .contains("{\"surveyId\":\"Trivsel\",\"wave\":\"baseline\",\"answers\":6}"));
  }

  @Test
  void anAnswerThatCannotBeStoredLiesInQuarantineWithoutItsContentAndTheNextGoesOn() {
    put("NUL\0", "Deltaker 7");
    put("Neste", "Deltaker 8");
    await().until(() -> hub.count("survey_answer where survey_id = 'Neste'") == 1);
    await()
        .untilAsserted(
            () ->
                assertThat(hub.read("/api/v1/quarantine"))
                    .contains("survey-answers", "nul-character")
                    .doesNotContain("Deltaker 7"));
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    hub.whileTableIsAway("survey_answer", "survey-answers", () -> put("Avbrudd", "Deltaker 9"));
    await().until(() -> hub.count("survey_answer where survey_id = 'Avbrudd'") == 1);
  }

  private void put(String survey, String respondent) {
    hub.put(
        Topics.SURVEY_RESULTS,
        SurveyResult.newBuilder()
            .setSurveyId(survey)
            .setWave(SurveyWave.baseline)
            .setOrganisationNumber("310028142")
            .setRespondent(respondent)
            .setAnswers(ByteBuffer.wrap("sealed".getBytes(UTF_8)))
            .setSubmittedOn(LocalDate.of(2026, 10, 31))
            .build());
  }
}
