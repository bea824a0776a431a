package no.knutepunkt.projects;

import static no.knutepunkt.platform.web.Doors.as;
import static no.knutepunkt.projects.Entries.AUTHOR;
import static no.knutepunkt.projects.Entries.PARTNER;
import static no.knutepunkt.projects.Entries.PROJECT;
import static no.knutepunkt.projects.Entries.STRANGER;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.knutepunkt.access.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class ParticipantDoorsTest {

  private static final String DOOR = "/api/v1/projects/{id}/participants";
  private static final Caller SECRETARIAT = new Caller.Secretariat();

  private final LogOfTheTest log = new LogOfTheTest();

  @Test
  void theSecretariatPutsCompaniesOnAProjectInPlaceOfThoseBefore() throws Exception {
    putAs(SECRETARIAT, "[\"" + STRANGER + "\"]").andExpect(status().isOk());
    putAs(SECRETARIAT, "[\"" + PARTNER + "\", \"" + AUTHOR + "\", \"" + AUTHOR + "\"]");
    getAs(SECRETARIAT).andExpect(content().string("[\"" + AUTHOR + "\",\"" + PARTNER + "\"]"));
  }

  @Test
  void everyoneCanBeTakenOffAProject() throws Exception {
    log.takePart(AUTHOR);
    putAs(SECRETARIAT, "[]").andExpect(status().isOk());
    getAs(SECRETARIAT).andExpect(content().string("[]"));
  }

  @Test
  void noOtherCallerPutsAnyoneOnAProject() throws Exception {
    log.takePart(PARTNER);
    for (Caller other :
        new Caller[] {
          new Caller.Company(PARTNER),
          new Caller.Company(STRANGER),
          new Caller.Website(),
          new Caller.Research("p")
        }) {
      putAs(other, "[\"" + STRANGER + "\"]")
          .andExpect(status().isForbidden())
          .andExpect(jsonPath("$.code").value("participants-secretariat-only"));
    }
    getAs(SECRETARIAT).andExpect(content().string("[\"" + PARTNER + "\"]"));
  }

  @Test
  void aParticipantSeesWhoTakesPart() throws Exception {
    log.takePart(AUTHOR, PARTNER);
    getAs(new Caller.Company(PARTNER)).andExpect(jsonPath("$[0]").value(AUTHOR));
  }

  @Test
  void othersAreNotToldWhetherAnyoneTakesPart() throws Exception {
    log.takePart(AUTHOR, PARTNER);
    for (Caller other :
        new Caller[] {
          new Caller.Company(STRANGER), new Caller.Website(), new Caller.Research("p")
        }) {
      getAs(other).andExpect(status().isNotFound());
    }
  }

  @Test
  void aNumberWithATypingErrorIsRefusedAndNothingChanges() throws Exception {
    log.takePart(AUTHOR);
    putAs(SECRETARIAT, "[\"" + PARTNER + "\", \"310028143\"]")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("organisation-number"))
        .andExpect(jsonPath("$.value").value("310028143"));
    putAs(SECRETARIAT, "[null]").andExpect(status().isBadRequest());
    getAs(SECRETARIAT).andExpect(content().string("[\"" + AUTHOR + "\"]"));
  }

  @Test
  void aProjectIdTooLongForAnyEntryIsRefused() throws Exception {
    log.doors()
        .perform(
            put(DOOR, "x".repeat(201))
                .contentType(APPLICATION_JSON)
                .content("[]")
                .with(as(SECRETARIAT)))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("project-id"));
  }

  private ResultActions putAs(Caller caller, String companies) throws Exception {
    return log.doors()
        .perform(
            put(DOOR, PROJECT).contentType(APPLICATION_JSON).content(companies).with(as(caller)));
  }

  private ResultActions getAs(Caller caller) throws Exception {
    return log.doors().perform(get(DOOR, PROJECT).with(as(caller)));
  }
}
