package no.knutepunkt.intake;

import static no.knutepunkt.platform.web.Doors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.platform.web.Pace;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class IntakeControllerTest {

  private static final String MEMBERS = "/api/v1/streams/member-updates";
  private static final String GOOD =
      "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord Profil AS\"}";
  private static final String BAD = GOOD.replace("19", "18");

  private final GateFixture fixture = new GateFixture();
  private final MockMvc doors =
      Doors.of(
          new IntakeController(
              new Reception(fixture.gate, fixture.answers, new Doorman(), new Pace())));

  @Test
  void acceptedIs202WithReceiptAndWhatWasUnderstood() throws Exception {
    doors
        .perform(json(MEMBERS, GOOD))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.receipt").isNotEmpty())
        .andExpect(jsonPath("$.accepted").value(1))
        .andExpect(jsonPath("$.rejected").isEmpty())
        .andExpect(jsonPath("$.rejectedRows").value(0))
        .andExpect(jsonPath("$.understood.format").value("json"))
        .andExpect(jsonPath("$.understood.defaults.status").value("member"));
  }

  @Test
  void noGoodRowIs422InTheSameShape() throws Exception {
    doors
        .perform(json(MEMBERS, BAD))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.receipt").isNotEmpty())
        .andExpect(jsonPath("$.accepted").value(0))
        .andExpect(jsonPath("$.rejected[0].row").value(1))
        .andExpect(jsonPath("$.rejected[0].field").value("organisationNumber"))
        .andExpect(jsonPath("$.rejected[0].value").value("310000018"))
        .andExpect(jsonPath("$.rejected[0].example").value("310000019"));
  }

  @Test
  void aDryRunIs200WithoutReceipt() throws Exception {
    doors
        .perform(json(MEMBERS + "?dryRun=true", GOOD))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.receipt").doesNotExist());
    assertThat(fixture.road.accepted).isEmpty();
  }

  @Test
  void faultsAreToldInTheLanguageAskedFor() throws Exception {
    doors
        .perform(json(MEMBERS, BAD).header("Accept-Language", "nn-NO"))
        .andExpect(
            jsonPath("$.rejected[0].message")
                .value(
                    "Hendelse 1: «310000018» i organisationNumber er ikke et organisasjonsnummer:"
                        + " kontrollsifferet (det siste sifferet) stemmer ikke."));
    doors
        .perform(json(MEMBERS, BAD).header("Accept-Language", "en"))
        .andExpect(
            jsonPath("$.rejected[0].message")
                .value(
                    "Event 1: “310000018” in organisationNumber is not an organisation number:"
                        + " the control digit (the last one) does not fit."));
  }

  @Test
  void whereOneBadRowKeepsAllFromGoingOnTheBadRowIsKeptUnderAReceipt() throws Exception {
    doors
        .perform(json(MEMBERS + "?onError=reject", "[" + GOOD + "," + BAD + "]"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.receipt").exists())
        .andExpect(jsonPath("$.accepted").value(0));
    assertThat(fixture.road.accepted).isEmpty();
    assertThat(fixture.road.rejected).hasSize(1);
    assertThat(fixture.road.countedAccepted).isZero();
    assertThat(fixture.road.countedRejected).isEqualTo(1);
  }

  @Test
  void aDryRunOfAllOrNothingKeepsNothing() throws Exception {
    doors
        .perform(json(MEMBERS + "?onError=reject&dryRun=true", "[" + GOOD + "," + BAD + "]"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.receipt").doesNotExist());
    assertThat(fixture.road.calls).isEmpty();
  }

  @Test
  void allOrNothingIsAskedForByOnError() throws Exception {
    doors
        .perform(json(MEMBERS + "?onError=reject", "[" + GOOD + "," + BAD + "]"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.accepted").value(0));
    doors.perform(json(MEMBERS + "?onError=maybe", GOOD)).andExpect(status().isBadRequest());
    assertThat(fixture.road.accepted).isEmpty();
  }

  @Test
  void howTheFileIsReadCanBeSetByParameters() throws Exception {
    doors
        .perform(
            csv(
                "?separator=pipe&decimal=point&headingRow=2&encoding=utf-8&column.Nummer=organisationNumber",
                "Liste\nNummer|Navn|Ansatte\n310000019|Fjord; AS|1,234\n"))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.understood.certainty.separator").value("told"))
        .andExpect(jsonPath("$.understood.columns[0].certainty").value("told"));
    doors
        .perform(csv("?separator=x", "Orgnr;Navn\n"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("separator"));
    doors
        .perform(csv("?encoding=ebcdic", "Orgnr;Navn\n"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("unknown-encoding"));
  }

  @Test
  void anUnknownStreamIs404AndNamesTheKnownOnes() throws Exception {
    doors
        .perform(json("/api/v1/streams/members", GOOD).header("Accept-Language", "en"))
        .andExpect(status().isNotFound())
        .andExpect(
            jsonPath("$.detail")
                .value(
                    "The streams are: course-registrations, member-updates, news-items,"
                        + " project-log-entries, survey-results."));
  }

  @Test
  void compressedAndForeignFormatsAre415() throws Exception {
    doors
        .perform(json(MEMBERS, GOOD).header("Content-Encoding", "gzip"))
        .andExpect(status().isUnsupportedMediaType());
    doors
        .perform(json(MEMBERS, GOOD).contentType("application/vnd.ms-excel"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.example").value("text/csv"));
  }

  @Test
  void anOutageIs503AndSaysWhenToTryAgain() throws Exception {
    Doors.of(
            new IntakeController(
                new Reception(
                    GateFixture.gate(new Away()), fixture.answers, new Doorman(), new Pace())))
        .perform(json(MEMBERS, GOOD))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "10"))
        .andExpect(jsonPath("$.code").value("hub-away"));
  }

  @Test
  void withoutAReceiptThatStandsNothingIsSaidToBeAccepted() throws Exception {
    Gate gate = GateFixture.gate(new NoReceipts());
    Doors.of(new IntakeController(new Reception(gate, fixture.answers, new Doorman(), new Pace())))
        .perform(json(MEMBERS, GOOD))
        .andExpect(status().isServiceUnavailable())
        .andExpect(jsonPath("$.code").value("hub-away"));
  }

  @Test
  void headersOfTheRequestGoNoFurther() throws Exception {
    doors.perform(
        json(MEMBERS, "[" + BAD + "," + GOOD + "]")
            .header("kafka.OVERRIDE_TOPIC", "news-items")
            .header("KAFKA.override_topic", "news-items")
            .header("CamelFileName", "../../evil"));

    var rejected = KafkaOutlet.rejected(fixture.road.last, fixture.road.rejected.get(0));
    assertThat(rejected.raw().topic()).isEqualTo("member-updates.rejected");
    assertThat(rejected.raw().headers())
        .extracting(Header::key)
        .containsExactlyInAnyOrder(
            "content-type",
            "ce_source",
            "ce_time",
            "ce_receipt",
            "ce_row",
            "rejected_id",
            "rejected_by",
            "rejected_reason",
            "rejected_field",
            "rejected_faults",
            "rejected_hub");
    assertThat(fixture.road.accepted.get(0).event().source()).isEqualTo("/secretariat");
  }

  private static MockHttpServletRequestBuilder json(String address, String body) {
    return post(address)
        .with(as(GateFixture.SECRETARIAT))
        .contentType(GateFixture.JSON)
        .content(body);
  }

  private static MockHttpServletRequestBuilder csv(String parameters, String body) {
    return post(MEMBERS + parameters)
        .with(as(GateFixture.SECRETARIAT))
        .contentType(GateFixture.CSV)
        .content(body);
  }
}
