package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.platform.AvroBytes;
import no.knutepunkt.schemas.SurveyResult;
import no.knutepunkt.surveys.SurveySeals;
import org.junit.jupiter.api.Test;

/** What the gate lets out of a survey, and what it does not. */
class SurveyRowsTest {

  private static final String RESULT =
      "{\"surveyId\":\"AM-2026\",\"wave\":\"baseline\",\"organisationNumber\":\"310000019\","
          + "\"respondent\":\"r-0017\",\"answers\":{\"q1\":4,\"q2\":2},"
          + "\"submittedOn\":\"2026-10-01\"}";

  private final GateFixture fixture = new GateFixture();

  @Test
  void theAnswersAreSealedAndTheRespondentIsAPseudonym() {
    send(RESULT);
    SurveyResult result = fixture.road.record(SurveyResult.class);

    assertThat(result.getRespondent()).matches("[0-9a-f]{64}");
    assertThat(new String(AvroBytes.of(result).toArray(), ISO_8859_1))
        .doesNotContain("r-0017", "q1");
    assertThat(SurveySeals.forTests().openAnswers(result.getAnswers(), result.getRespondent()))
        .contains(Map.of("q1", 4, "q2", 2));
  }

  @Test
  void theKeyOfTheRecordIsThePseudonym() {
    send(RESULT);

    assertThat(fixture.road.accepted.get(0).key())
        .isEqualTo(fixture.road.record(SurveyResult.class).getRespondent());
  }

  @Test
  void theSameAnswersSentAgainAreOneEvent() {
    assertThat(id(RESULT)).isEqualTo(id(RESULT)).isNotEqualTo(id(RESULT.replace(":4", ":5")));
  }

  @Test
  void theIdOfAResultIsTheSameInEveryVersionOfTheHub() {
    assertThat(id(RESULT)).hasToString("9faac742-eda1-8f48-bee0-b0137418e4e0");
  }

  @Test
  void aRejectedRowIsKeptSealedAndCanBeTriedAgain() {
    Verdict first = send(RESULT.replace(":4", ":6"));
    Refused refused = fixture.road.rejected.get(0);

    assertThat(GateFixture.rules(first)).containsExactly("out-of-range");
    assertThat(first.faults().get(0).column()).isEqualTo("answers.q1");
    assertThat(new String(refused.document().bytes(), ISO_8859_1))
        .doesNotContain("r-0017", "\"q1\"");
    Verdict again =
        fixture.gate.again(
            new Kept(
                refused.id(),
                GateFixture.FJORD,
                "survey-results",
                GateFixture.NOW,
                refused.document()));
    assertThat(GateFixture.rules(again)).containsExactly("out-of-range");
  }

  @Test
  void aSealedRowThatIsTriedAgainTellsItsRulesButNoAnswerAndNoRespondent() {
    send(RESULT.replace(":4", ":31").replace("r-0017", "r".repeat(300)));
    Refused refused = fixture.road.rejected.get(0);
    Document document = refused.document();
    Verdict again =
        fixture.gate.again(
            new Kept(refused.id(), GateFixture.FJORD, "survey-results", GateFixture.NOW, document));

    assertThat(GateFixture.rules(again)).containsExactly("too-long", "out-of-range");
    assertThat(fixture.answers.of(again, Locale.ENGLISH).rejected().toString())
        .doesNotContain("31", "rrr", "q1=", "answers.q1");
  }

  @Test
  void answersMustBeThereAndBeFromOneToFive() {
    assertThat(GateFixture.rules(send(RESULT.replace("{\"q1\":4,\"q2\":2}", "{}"))))
        .containsExactly("answers");
    assertThat(GateFixture.rules(send(RESULT.replace("{\"q1\":4,\"q2\":2}", "[4,2]"))))
        .containsExactly("answers");
    assertThat(GateFixture.rules(send(RESULT.replace(":4", ":0").replace(":2}", ":\"x\"}"))))
        .containsExactly("out-of-range", "number");
  }

  private UUID id(String result) {
    send(result);
    return fixture.road.accepted.get(fixture.road.accepted.size() - 1).event().id();
  }

  private Verdict send(String body) {
    return fixture.send(GateFixture.FJORD, "survey-results", GateFixture.JSON, body);
  }
}
