package no.knutepunkt.courses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.knutepunkt.courses.CourseOffice.FIRST;
import static no.knutepunkt.courses.CourseOffice.SECOND;
import static no.knutepunkt.courses.CourseOffice.registration;
import static no.knutepunkt.platform.web.Doors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.schemas.RegistrationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class CourseDoorsTest {

  private static final Caller SECRETARIAT = new Caller.Secretariat();
  private static final Caller COMPANY = new Caller.Company(FIRST);
  private static final String EDITION = "/api/v1/courses/{course}/editions/{edition}";

  private final CourseOffice office = new CourseOffice();
  private final MockMvc doors = office.doors();

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Caller caller)
      throws Exception {
    return doors.perform(request.with(as(caller))).andReturn().getResponse();
  }

  private JsonNode json(MockHttpServletRequestBuilder request, Caller caller) throws Exception {
    return new ObjectMapper().readTree(answer(request, caller).getContentAsByteArray());
  }

  private static MockHttpServletRequestBuilder plan(String body) {
    return put(EDITION, "Hydraulikk grunnkurs", "2026-høst")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.getBytes(UTF_8));
  }

  private void twoCompaniesRegister() {
    office.register(
        registration(FIRST, "1").setCourseStart(LocalDate.of(2026, 12, 1)),
        registration(FIRST, "2").setStatus(RegistrationStatus.confirmed),
        registration(FIRST, "3").setStatus(RegistrationStatus.cancelled),
        registration(SECOND, "4").setStatus(RegistrationStatus.waiting),
        registration(SECOND, "5").setStatus(RegistrationStatus.completed));
  }

  @Test
  void everyEditionShowsHowManyAreRegistered() throws Exception {
    twoCompaniesRegister();
    JsonNode edition = json(get("/api/v1/courses"), new Caller.Website()).get(0);
    assertThat(edition.path("course").asText()).isEqualTo("Hydraulikk grunnkurs");
    assertThat(edition.path("courseStart").asText()).isEqualTo("2026-12-01");
    assertThat(edition.path("requested").asInt()).isEqualTo(1);
    assertThat(edition.path("confirmed").asInt()).isEqualTo(1);
    assertThat(edition.path("waiting").asInt()).isEqualTo(1);
    assertThat(edition.path("cancelled").asInt()).isEqualTo(1);
    assertThat(edition.path("completed").asInt()).isEqualTo(1);
    assertThat(edition.has("own")).isFalse();
    assertThat(edition.has("willBeHeld")).isFalse();
  }

  @Test
  void theMinimumShowsWhatLacksForTheCourseToBeHeld() throws Exception {
    twoCompaniesRegister();
    JsonNode set = json(plan("{\"minimumParticipants\": 5}"), SECRETARIAT);
    assertThat(set.path("lacking").asInt()).isEqualTo(2);
    assertThat(set.path("willBeHeld").asBoolean(true)).isFalse();
    JsonNode lowered =
        json(plan("{\"minimumParticipants\": 3, \"courseStart\": \"2026-12-07\"}"), SECRETARIAT);
    assertThat(lowered.path("lacking").asInt(-1)).isZero();
    assertThat(lowered.path("willBeHeld").asBoolean()).isTrue();
    assertThat(lowered.path("courseStart").asText()).isEqualTo("2026-12-07");
  }

  @Test
  void aPlannedEditionIsShownBeforeAnyoneRegisters() throws Exception {
    json(plan("{\"minimumParticipants\": 8}"), SECRETARIAT);
    JsonNode edition = json(get("/api/v1/courses"), COMPANY).get(0);
    assertThat(edition.path("lacking").asInt()).isEqualTo(8);
    assertThat(edition.path("own").asInt(-1)).isZero();
  }

  @Test
  void aCompanySeesHowManyItSends() throws Exception {
    twoCompaniesRegister();
    assertThat(json(get("/api/v1/courses"), COMPANY).get(0).path("own").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"minimumParticipants\": 0}",
        "{\"minimumParticipants\": 2.5}",
        "{\"minimumParticipants\": \"åtte\"}",
        "{\"minimumParticipants\": 99999999999}"
      })
  void aMinimumThatIsNoNumberOfPeopleIsRefused(String body) throws Exception {
    MockHttpServletResponse refused = answer(plan(body), SECRETARIAT);
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("minimumParticipants").contains("\"8\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "1.12.2026", "+99999-01-01", "snart"})
  void aFirstDayThatIsNoDateIsRefused(String day) throws Exception {
    String body = "{\"minimumParticipants\": 8, \"courseStart\": \"%s\"}".formatted(day);
    assertThat(answer(plan(body), SECRETARIAT).getContentAsString()).contains("course-start");
  }

  @Test
  void onlyTheSecretariatSetsAMinimum() throws Exception {
    assertThat(answer(plan("{\"minimumParticipants\": 8}"), COMPANY).getStatus()).isEqualTo(403);
    assertThat(answer(plan("{\"minimumParticipants\": 8}"), new Caller.Website()).getStatus())
        .isEqualTo(403);
  }

  @Test
  void aCompanySeesItsOwnParticipantsAndTheSecretariatAll() throws Exception {
    twoCompaniesRegister();
    MockHttpServletRequestBuilder list =
        get(EDITION + "/participants", "Hydraulikk grunnkurs", "2026-høst");
    assertThat(json(list, COMPANY).findValuesAsText("participantName"))
        .containsExactlyInAnyOrder("Participant 1", "Participant 2", "Participant 3");
    assertThat(json(list, SECRETARIAT)).hasSize(5);
  }

  @Test
  void aParticipantListOpensInASpreadsheet() throws Exception {
    office.register(registration(FIRST, "1").setParticipantName("=Participant 1"));
    String list =
        "/api/v1/courses/participants?course=Hydraulikk grunnkurs&edition=2026-høst&format=csv";
    assertThat(Doors.openedBy(SECRETARIAT, office.courseDoors()).get().uri(list))
        .bodyText()
        .startsWith("\uFEFFregistrationId;course;edition;courseStart;organisationNumber;")
        .contains("1;Hydraulikk grunnkurs;2026-høst;;310028142;'=Participant 1;;requested;;2026-");
  }

  @Test
  void participantsAreNoBusinessOfTheWebsiteNorOfResearchers() throws Exception {
    twoCompaniesRegister();
    for (Caller caller : new Caller[] {new Caller.Website(), new Caller.Research("p1")}) {
      assertThat(
              answer(get(EDITION + "/participants", "Hydraulikk grunnkurs", "2026-høst"), caller)
                  .getStatus())
          .isEqualTo(403);
      assertThat(answer(get("/api/v1/courses/needs"), caller).getStatus()).isEqualTo(403);
    }
  }

  @Test
  void researchersDoNotSeeCourses() throws Exception {
    assertThat(answer(get("/api/v1/courses"), new Caller.Research("p1")).getStatus())
        .isEqualTo(403);
  }

  @Test
  void anEditionThatNobodyKnowsIsNotFound() throws Exception {
    assertThat(answer(get(EDITION + "/participants", "Finnes ikke", "1"), SECRETARIAT).getStatus())
        .isEqualTo(404);
  }

  @Test
  void aCourseWithASlashIsNamedByParameters() throws Exception {
    office.register(registration(FIRST, "1").setCourse("HMS/verneombud 100 %; nytt"));
    JsonNode set =
        json(
            put("/api/v1/courses/editions")
                .param("course", "HMS/verneombud 100 %; nytt")
                .param("edition", "2026-høst")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"minimumParticipants\": 2}"),
            SECRETARIAT);
    assertThat(set.path("lacking").asInt()).isEqualTo(1);
    assertThat(
            json(
                get("/api/v1/courses/participants")
                    .param("course", "HMS/verneombud 100 %; nytt")
                    .param("edition", "2026-høst"),
                COMPANY))
        .hasSize(1);
  }
}
