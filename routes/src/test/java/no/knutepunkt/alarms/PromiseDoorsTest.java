package no.knutepunkt.alarms;

import static no.knutepunkt.platform.web.Doors.as;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class PromiseDoorsTest {

  private static final String COMPANY = "310028142";
  private static final String OTHER = "310028150";
  private static final Caller SECRETARIAT = new Caller.Secretariat();

  private final MockMvc doors =
      Doors.of(
          new PromiseDoors(
              new Promises(new FreshDatabase().jdbc()), new StoppedClock("2026-11-16T08:00:00Z")));

  @Test
  void theSecretariatPutsDownWhatIsExpected() throws Exception {
    String told =
        """
        {"days":["friday","monday"],"latest":"16:00","largestFaultShare":0.05,
         "greatestLagMinutes":60,"contact":"drift@bedrift.example"}\
        """;
    promise(SECRETARIAT, COMPANY, told).andExpect(status().isOk());
    read(SECRETARIAT)
        .andExpect(jsonPath("$[0].organisationNumber").value(COMPANY))
        .andExpect(jsonPath("$[0].days[0]").value("monday"))
        .andExpect(jsonPath("$[0].latest").value("16:00"))
        .andExpect(jsonPath("$[0].largestFaultShare").value(0.05))
        .andExpect(jsonPath("$[0].greatestLagMinutes").value(60));
  }

  @Test
  void withoutDaysAllWorkingDaysAreMeant() throws Exception {
    promise(SECRETARIAT, COMPANY, "{\"latest\":\"08:30\"}")
        .andExpect(jsonPath("$.days.length()").value(5))
        .andExpect(jsonPath("$.inSummer").value(false));
  }

  @Test
  void aPromiseCanBeTakenBack() throws Exception {
    promise(SECRETARIAT, COMPANY, "{\"latest\":\"08:30\"}");
    doors.perform(delete(door(COMPANY)).with(as(SECRETARIAT))).andExpect(status().isNoContent());
    doors.perform(delete(door(COMPANY)).with(as(SECRETARIAT))).andExpect(status().isNotFound());
    read(SECRETARIAT).andExpect(content().json("[]"));
  }

  @Test
  void aCompanyReadsItsOwnAndChangesNone() throws Exception {
    promise(SECRETARIAT, COMPANY, "{\"latest\":\"08:30\"}");
    read(new Caller.Company(COMPANY)).andExpect(jsonPath("$.length()").value(1));
    read(new Caller.Company(OTHER)).andExpect(content().json("[]"));
    promise(new Caller.Company(COMPANY), COMPANY, "{\"latest\":\"23:30\"}")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("promises-secretariat-only"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days                 | {\"latest\":\"16:00\",\"days\":[\"mandag\"]}",
        "latest               | {\"latest\":\"25:00\"}",
        "latest               | {}",
        "largestFaultShare    | {\"latest\":\"16:00\",\"largestFaultShare\":5}",
        "largestFaultShare    | {\"latest\":\"16:00\",\"largestFaultShare\":-0.1}",
        "greatestLagMinutes   | {\"latest\":\"16:00\",\"greatestLagMinutes\":0}",
        "contact              | {\"latest\":\"16:00\",\"contact\":\"ikke en adresse\"}"
      })
  void whatIsWrongIsNamedByItsFieldWithARightExample(String field, String told) throws Exception {
    promise(SECRETARIAT, COMPANY, told)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value(field))
        .andExpect(jsonPath("$.example").isNotEmpty());
    read(SECRETARIAT).andExpect(content().json("[]"));
  }

  @Test
  void theCompanyAndTheStreamHaveToBeSuch() throws Exception {
    promise(SECRETARIAT, "123456789", "{\"latest\":\"16:00\"}")
        .andExpect(jsonPath("$.field").value("organisationNumber"));
    doors
        .perform(
            put("/api/v1/promises/members/" + COMPANY)
                .with(as(SECRETARIAT))
                .contentType(APPLICATION_JSON)
                .content("{\"latest\":\"16:00\"}"))
        .andExpect(jsonPath("$.field").value("stream"));
  }

  private static String door(String company) {
    return "/api/v1/promises/member-updates/" + company;
  }

  private ResultActions promise(Caller caller, String company, String told) throws Exception {
    return doors.perform(
        put(door(company)).with(as(caller)).contentType(APPLICATION_JSON).content(told));
  }

  private ResultActions read(Caller caller) throws Exception {
    return doors.perform(get("/api/v1/promises").with(as(caller)));
  }
}
