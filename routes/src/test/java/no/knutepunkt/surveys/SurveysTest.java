package no.knutepunkt.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.knutepunkt.platform.web.Doors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.schemas.SurveyResult;
import no.knutepunkt.schemas.SurveyWave;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class SurveysTest {

  private static final String COMPANY = "310028142";
  private static final String OTHER_COMPANY = "310028150";
  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final FreshDatabase database = new FreshDatabase();
  private final SealedAnswers sealedAnswers = new SealedAnswers(database.jdbc());
  private final LatestAnswers latestAnswers =
      new LatestAnswers(
          sealedAnswers, Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC));
  private final MockMvc doors = Doors.of(new SurveyDoors(sealedAnswers));

  @Test
  void fiveAnswersShowNoNumberAndSayWhy() throws Exception {
    answer(SurveyWave.baseline, 5);
    countsFor(new Caller.Secretariat())
        .andExpect(
            content()
                .string(
                    "[{\"surveyId\":\"HMS-2026\",\"wave\":\"baseline\","
                        + "\"withheld\":\"fewer-than-six\"}]"));
  }

  @Test
  void sixAnswersShowTheirNumber() throws Exception {
    answer(SurveyWave.baseline, 6);
    countsFor(new Caller.Secretariat())
        .andExpect(
            content().string("[{\"surveyId\":\"HMS-2026\",\"wave\":\"baseline\",\"answers\":6}]"));
  }

  @Test
  void theTwoWavesAreCountedApart() throws Exception {
    answer(SurveyWave.baseline, 7);
    answer(SurveyWave.final$, 5);
    countsFor(new Caller.Secretariat())
        .andExpect(jsonPath("$[0].answers").value(7))
        .andExpect(jsonPath("$[1].wave").value("final"))
        .andExpect(jsonPath("$[1].answers").doesNotExist());
  }

  @Test
  void whoAnswersAgainIsCountedOnce() throws Exception {
    answer(SurveyWave.baseline, 5);
    keep(toldAt("2026-11-02T09:00:00Z", result("r0")));
    countsFor(new Caller.Secretariat()).andExpect(jsonPath("$[0].answers").doesNotExist());
  }

  @Test
  void respondentsOfDifferentCompaniesAreDifferentPeople() throws Exception {
    answer(SurveyWave.baseline, 5);
    keep(toldAt("2026-11-02T09:00:00Z", result("r0").setOrganisationNumber(OTHER_COMPANY)));
    countsFor(new Caller.Secretariat()).andExpect(jsonPath("$[0].answers").value(6));
  }

  @Test
  void companiesAndResearchProjectsSeeTheWholeNetworksNumber() throws Exception {
    answer(SurveyWave.baseline, 6);
    for (Caller caller :
        new Caller[] {
          new Caller.Company(COMPANY),
          new Caller.Company(OTHER_COMPANY),
          new Caller.Research("arbeidsmiljo")
        }) {
      countsFor(caller).andExpect(jsonPath("$[0].answers").value(6));
    }
  }

  @Test
  void theWebsiteIsRefused() throws Exception {
    doors
        .perform(get("/api/v1/surveys").with(as(new Caller.Website())))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("surveys-not-for-website"));
  }

  @Test
  void answersAreKeptAsTheyCameAndTheDayOfSubmissionIsNotKept() {
    keep(toldAt("2026-11-01T09:00:00Z", result("r0")));
    var kept = database.jdbc().sql("select * from survey_answer").query().singleRow();
    assertThat(kept.get("answers")).isEqualTo("sealed by r0".getBytes(UTF_8));
    assertThat(kept).doesNotContainValue(java.sql.Date.valueOf("2026-10-31"));
  }

  @Test
  void theLatestAnswersOfARespondentStandWhateverTheOrderOfArrival() {
    var late = result("r0").setAnswers(ByteBuffer.wrap("late".getBytes(UTF_8)));
    assertThat(
            keep(
                toldAt("2026-11-02T09:00:00Z", late), toldAt("2026-11-01T09:00:00Z", result("r0"))))
        .containsExactly(Outcome.DELIVERED, OLDER);
    assertThat(keep(toldAt("2026-11-01T10:00:00Z", result("r0")))).containsExactly(OLDER);
    assertThat(
            database.jdbc().sql("select answers from survey_answer").query(byte[].class).single())
        .isEqualTo("late".getBytes(UTF_8));
  }

  @Test
  void answersThatTheDatabaseCanNotHoldArePutAsideAndTheOthersGoOn() {
    assertThat(
            keep(
                toldAt("2026-11-01T09:00:00Z", result("r0").setUnit("a\0b")),
                toldAt("2026-11-01T09:00:00Z", result("r".repeat(201))),
                toldAt("2026-11-01T09:00:00Z", result("r2"))))
        .containsExactly(
            new Outcome.Quarantined(new Rejection("nul-character", "unit")),
            new Outcome.Quarantined(new Rejection("key-too-long", "respondent")),
            Outcome.DELIVERED);
  }

  private void answer(SurveyWave wave, int respondents) {
    latestAnswers.keep(
        Batches.of(
            KeepSurveyAnswers.RECEIVER,
            IntStream.range(0, respondents)
                .mapToObj(n -> result("r" + n).setWave(wave).build())
                .toArray(SurveyResult[]::new)));
  }

  @SafeVarargs
  private List<Outcome> keep(Event<SurveyResult>... events) {
    List<Event<SurveyResult>> batch = new ArrayList<>();
    for (Event<SurveyResult> event : events) {
      batch.add(event);
    }
    return Batches.outcomes(
        latestAnswers.keep(Batches.ofEvents(KeepSurveyAnswers.RECEIVER, batch)));
  }

  private ResultActions countsFor(Caller caller) throws Exception {
    return doors.perform(get("/api/v1/surveys").with(as(caller))).andExpect(status().isOk());
  }

  private static Event<SurveyResult> toldAt(String time, SurveyResult.Builder result) {
    return new Event<>(
        UUID.randomUUID(), "/companies", Instant.parse(time), Origin.NONE, result.build());
  }

  private static SurveyResult.Builder result(String respondent) {
    return SurveyResult.newBuilder()
        .setSurveyId("HMS-2026")
        .setWave(SurveyWave.baseline)
        .setOrganisationNumber(COMPANY)
        .setUnit("Pressverk")
        .setRespondent(respondent)
        .setAnswers(ByteBuffer.wrap(("sealed by " + respondent).getBytes(UTF_8)))
        .setSubmittedOn(LocalDate.of(2026, 10, 31));
  }
}
