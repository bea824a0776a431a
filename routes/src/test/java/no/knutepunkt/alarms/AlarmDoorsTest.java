package no.knutepunkt.alarms;

import static no.knutepunkt.platform.web.Doors.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

class AlarmDoorsTest {

  private static final String COMPANY = "310028142";
  private static final String OTHER = "310028150";
  private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

  private final Incidents incidents = new Incidents(new FreshDatabase().jdbc(), UUID::randomUUID);
  private final MockMvc doors = Doors.of(new AlarmDoors(incidents, new Sentences(new Texts())));

  @BeforeEach
  void somethingIsWrong() {
    Finding.Whose theirs = new Finding.Whose("member-updates", COMPANY, null);
    List<String> details = List.of(COMPANY, "member-updates", "16.11.2026", "12:00");
    incidents.compare("silence", List.of(new Finding("silence", "s", theirs, details, 0)), NOON);
    incidents.compare(
        "canary",
        List.of(new Finding("canary", "kafka", Finding.Whose.HUB, List.of("kafka"), 0)),
        NOON);
    incidents.compare("canary", List.of(), NOON.plusSeconds(60));
  }

  @Test
  void theSecretariatReadsAllAndFirstWhatLasts() throws Exception {
    read(new Caller.Secretariat())
        .andExpect(jsonPath("$.length()").value(2))
        .andExpect(jsonPath("$[0].kind").value("silence"))
        .andExpect(jsonPath("$[0].closedAt").doesNotExist())
        .andExpect(jsonPath("$[1].closedAt").value("2026-11-16T12:01:00Z"));
  }

  @Test
  void inWordsOfTheReader() throws Exception {
    doors
        .perform(
            get("/api/v1/alarms")
                .with(as(new Caller.Secretariat()))
                .header("Accept-Language", "nb"))
        .andExpect(
            jsonPath("$[0].message")
                .value(
                    "Det har ikke kommet noe fra 310028142 i member-updates siden begynnelsen av"
                        + " 16.11.2026; det var lovet innen klokka 12:00 den dagen."));
  }

  @Test
  void aCompanyReadsItsOwn() throws Exception {
    read(new Caller.Company(COMPANY)).andExpect(jsonPath("$.length()").value(1));
    read(new Caller.Company(OTHER)).andExpect(jsonPath("$.length()").value(0));
  }

  @Test
  void nobodyElseReadsAny() throws Exception {
    read(new Caller.Website()).andExpect(status().isForbidden());
    read(new Caller.Research("p")).andExpect(status().isForbidden());
  }

  private ResultActions read(Caller caller) throws Exception {
    return doors.perform(get("/api/v1/alarms").with(as(caller)));
  }
}
