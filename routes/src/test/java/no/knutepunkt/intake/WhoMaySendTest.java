package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.knutepunkt.access.Caller;
import no.knutepunkt.intake.fields.Fault;
import no.knutepunkt.platform.web.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoMaySendTest {

  private final GateFixture fixture = new GateFixture();

  @ParameterizedTest
  @CsvSource({
    "company, news-items, news-by-secretariat",
    "research, news-items, news-by-secretariat",
    "website, member-updates, may-not-send",
    "website, project-log-entries, may-not-send",
    "website, survey-results, may-not-send",
    "research, member-updates, may-not-send",
    "research, course-registrations, may-not-send",
    "secretariat, other-things, unknown-stream"
  })
  void isToldSo(String sender, String stream, String why) {
    assertThatThrownBy(() -> fixture.send(caller(sender), stream, GateFixture.JSON, "{}"))
        .isInstanceOf(Problem.class)
        .hasMessage(why);
  }

  @ParameterizedTest
  @CsvSource({
    "company, member-updates",
    "company, course-registrations",
    "company, project-log-entries",
    "company, survey-results",
    "website, course-registrations",
    "website, news-items",
    "secretariat, member-updates",
    "secretariat, survey-results",
    "secretariat, news-items"
  })
  void isHeard(String sender, String stream) {
    Verdict verdict = fixture.send(caller(sender), stream, GateFixture.JSON, "{}");

    assertThat(GateFixture.rules(verdict)).containsOnly("required");
  }

  @Test
  void aCompanySendsOnlyForItself() {
    Verdict verdict =
        fixture.send(
            GateFixture.FJORD,
            "member-updates",
            GateFixture.JSON,
            "{\"organisationNumber\":\"310000027\",\"name\":\"Vik AS\"}");

    assertThat(GateFixture.rules(verdict)).containsExactly("own-organisation");
    assertThat(verdict.faults()).extracting(Fault::example).containsExactly("310000019");
  }

  @Test
  void theWebsiteRegistersForAnyCompany() {
    Verdict verdict =
        fixture.send(
            new Caller.Website(),
            "course-registrations",
            GateFixture.JSON,
            "{\"registrationId\":\"1\",\"course\":\"Hydraulikk\",\"edition\":\"2026\","
                + "\"organisationNumber\":\"310000027\",\"participantName\":\"Participant 12\"}");

    assertThat(verdict.accepted()).isEqualTo(1);
  }

  private static Caller caller(String name) {
    return switch (name) {
      case "secretariat" -> GateFixture.SECRETARIAT;
      case "website" -> new Caller.Website();
      case "research" -> new Caller.Research("safe-work");
      default -> GateFixture.FJORD;
    };
  }
}
