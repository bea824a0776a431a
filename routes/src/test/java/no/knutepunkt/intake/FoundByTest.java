package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;

import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.Accepted;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.Test;

/** What the gate notes of an event so that it is found afterwards. */
class FoundByTest {

  private final GateFixture fixture = new GateFixture();

  @Test
  void aMemberUpdateIsFoundByItsCompanyAndRow() {
    Accepted noted =
        noted(
            GateFixture.SECRETARIAT,
            Topics.MEMBER_UPDATES,
            GateFixture.CSV,
            "Orgnr;Navn\n310000019;Fjord Profil AS\n");
    assertThat(noted.organisationNumber()).isEqualTo("310000019");
    assertThat(noted.row()).isEqualTo(2);
    assertThat(noted.event()).isEqualTo(fixture.road.accepted.get(0).event().id());
  }

  @Test
  void aRegistrationIsFoundByItsCourseAndNumberAndNotByThePerson() {
    Accepted noted =
        noted(
            GateFixture.FJORD,
            Topics.COURSE_REGISTRATIONS,
            GateFixture.JSON,
            "{\"registrationId\":\"R-7\",\"course\":\"Sveising\",\"edition\":\"2026\","
                + "\"organisationNumber\":\"310000019\",\"participantName\":\"Participant 7\"}");
    assertThat(noted.subject()).isEqualTo("Sveising");
    assertThat(noted.ownId()).isEqualTo("R-7");
    assertThat(noted.toString()).doesNotContain("Participant");
  }

  @Test
  void surveyAnswersAreFoundByTheSurveyAndNotByWhoAnswered() {
    Accepted noted =
        noted(
            GateFixture.FJORD,
            Topics.SURVEY_RESULTS,
            GateFixture.JSON,
            "{\"surveyId\":\"AM\",\"wave\":\"baseline\",\"organisationNumber\":\"310000019\","
                + "\"respondent\":\"r-9\",\"answers\":{\"q1\":3}}");
    assertThat(noted.subject()).isEqualTo("AM");
    assertThat(noted.ownId()).isNull();
    assertThat(noted.toString()).doesNotContain("r-9");
  }

  @Test
  void theIdThatASenderGaveTheEventIsNoted() {
    Verdict verdict =
        fixture.named(
            new EventName("crm-9\0", null),
            Topics.NEWS_ITEMS,
            GateFixture.JSON,
            "{\"newsId\":\"n1\",\"title\":\"Om\",\"audience\":\"public\"}");
    assertThat(verdict.accepted()).isOne();
    assertThat(fixture.road.journeys.get(0).eventName()).isEqualTo("crm-9");
    assertThat(fixture.road.journeys.get(0).ownId()).isEqualTo("n1");
  }

  @Test
  void aJourneyIsNotedForEachRowThatWentOn() {
    fixture.send(
        GateFixture.SECRETARIAT,
        Topics.MEMBER_UPDATES,
        GateFixture.CSV,
        "Orgnr;Navn\n" + "310000019;Fjord AS\n".repeat(12_345) + "feil;Feil AS\n");
    assertThat(fixture.road.journeys).hasSize(12_345);
    assertThat(fixture.road.journeys).extracting(Accepted::row).doesNotHaveDuplicates();
  }

  @Test
  void theFilesNameComesWithoutItsFolders() {
    assertThat(named("C:\\Medlem\\liste.csv").fileName()).isEqualTo("liste.csv");
    assertThat(named("/home/kontor/liste\n.csv").fileName()).isEqualTo("liste.csv");
    assertThat(named("/").fileName()).isNull();
    assertThat(named(null).fileName()).isNull();
  }

  private static Wishes named(String file) {
    return new Wishes(null, null, null, null, null, null, null, null, null, file);
  }

  private Accepted noted(Caller sender, String stream, String contentType, String body) {
    fixture.send(sender, stream, contentType, body);
    return fixture.road.journeys.get(0);
  }
}
