package no.knutepunkt.research;

import static no.knutepunkt.platform.web.Doors.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Doors;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.schemas.EntryKind;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

class ResearchDoorsTest {

  private static final Caller RESEARCH = new Caller.Research("arbeidsmiljo");

  private final NetworkLog log = new NetworkLog();
  private final MockMvc doors = Doors.of(new ResearchDoors(log.figures(), new Texts()));

  @Test
  void researchProjectsAndTheSecretariatReadTheFigures() throws Exception {
    log.actionsBy(1, 2, 3, 4, 5, 6);
    log.tell(1, "17", EntryKind.cost, NetworkLog.IN_Q3);
    for (Caller caller : new Caller[] {RESEARCH, new Caller.Secretariat()}) {
      doors
          .perform(get("/api/v1/research/project-events").with(as(caller)))
          .andExpect(status().isOk())
          .andExpect(header().string("Withheld-Groups", "1"))
          .andExpect(
              content()
                  .string(
                      "[{\"quarter\":\"2026-Q3\",\"kind\":\"action\",\"entries\":6,"
                          + "\"companies\":\"6-9\"}]"));
    }
  }

  @Test
  void companiesAndTheWebsiteAreRefused() throws Exception {
    for (Caller other : new Caller[] {new Caller.Company("310028142"), new Caller.Website()}) {
      for (String door : new String[] {"", "/project-events"}) {
        doors
            .perform(get("/api/v1/research" + door).with(as(other)))
            .andExpect(status().isForbidden())
            .andExpect(jsonPath("$.code").value("research-only"));
      }
    }
  }

  @Test
  void theListSaysWhatThereIsAndThatEventsAreNotOffered() throws Exception {
    log.actionsBy(1, 2, 3);
    doors
        .perform(get("/api/v1/research").with(as(RESEARCH)))
        .andExpect(jsonPath("$[0].releaseClass").value("R3"))
        .andExpect(jsonPath("$[0].offered").value(true))
        .andExpect(jsonPath("$[0].href").value("/api/v1/research/project-events"))
        .andExpect(jsonPath("$[0].withheldGroups").value(1))
        .andExpect(jsonPath("$[1].releaseClass").value("R2"))
        .andExpect(jsonPath("$[1].offered").value(false))
        .andExpect(jsonPath("$[1].href").doesNotExist());
  }

  @Test
  void theListIsReadInNorwegianToo() throws Exception {
    doors
        .perform(get("/api/v1/research").header("Accept-Language", "nb-NO").with(as(RESEARCH)))
        .andExpect(
            jsonPath("$[1].description")
                .value(
                    "Anonymiserte hendelser, én for én. Tilbys ikke ennå: bare antallene"
                        + " forlater knutepunktet."));
  }
}
