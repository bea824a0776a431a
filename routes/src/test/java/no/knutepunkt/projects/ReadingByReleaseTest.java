package no.knutepunkt.projects;

import static no.knutepunkt.platform.web.Doors.as;
import static no.knutepunkt.projects.Entries.AUTHOR;
import static no.knutepunkt.projects.Entries.PARTNER;
import static no.knutepunkt.projects.Entries.PROJECT;
import static no.knutepunkt.projects.Entries.STRANGER;
import static no.knutepunkt.projects.Entries.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.EntryRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class ReadingByReleaseTest {

  private final LogOfTheTest log = new LogOfTheTest();

  @BeforeEach
  void oneEntryOfEachRelease() {
    log.takePart(AUTHOR, PARTNER);
    log.write(
        entry("1").setRelease(EntryRelease.project),
        entry("2").setRelease(EntryRelease.members),
        entry("3").setRelease(EntryRelease.public$));
  }

  @Test
  void theSecretariatReadsEverything() throws Exception {
    entriesFor(new Caller.Secretariat())
        .andExpect(jsonPath("$[*].entryId", contains("1", "2", "3")));
  }

  @Test
  void theCompanyThatWroteTheEntriesReadsThemThoughItTakesNoPart() throws Exception {
    log.takePart();
    entriesFor(company(AUTHOR)).andExpect(jsonPath("$[*].entryId", contains("1", "2", "3")));
  }

  @Test
  void aParticipantReadsWhatTheOthersWrote() throws Exception {
    entriesFor(company(PARTNER)).andExpect(jsonPath("$[*].entryId", contains("1", "2", "3")));
  }

  @Test
  void anotherMemberReadsWhatIsReleasedToMembersAndThePublic() throws Exception {
    entriesFor(company(STRANGER)).andExpect(jsonPath("$[*].entryId", contains("2", "3")));
  }

  @Test
  void theWebsiteReadsWhatIsPublic() throws Exception {
    entriesFor(new Caller.Website()).andExpect(jsonPath("$[*].entryId", contains("3")));
  }

  @Test
  void researchIsRefused() throws Exception {
    for (String door : new String[] {"", "/" + PROJECT + "/entries", "/" + PROJECT + "/quarters"}) {
      log.doors()
          .perform(get("/api/v1/projects" + door).with(as(new Caller.Research("p"))))
          .andExpect(status().isForbidden())
          .andExpect(jsonPath("$.code").value("project-log-not-for-research"));
    }
  }

  @Test
  void hoursSavingsAndTheAuthorsRoleAreForThoseWithInsight() throws Exception {
    entriesFor(company(PARTNER))
        .andExpect(jsonPath("$[0].hours").value(7.5))
        .andExpect(jsonPath("$[0].savingsNok").value(12000.0))
        .andExpect(jsonPath("$[0].authorRole").value("safety-representative"));
  }

  @Test
  void othersGetTheEntriesWithoutHoursSavingsAndTheAuthorsRole() throws Exception {
    for (Caller other : new Caller[] {company(STRANGER), new Caller.Website()}) {
      entriesFor(other)
          .andExpect(jsonPath("$", everyItem(not(hasKey("hours")))))
          .andExpect(jsonPath("$", everyItem(not(hasKey("savingsNok")))))
          .andExpect(jsonPath("$", everyItem(not(hasKey("authorRole")))));
    }
  }

  @Test
  void whoWritesAnEntryWithTheProjectIdOfOthersDoesNotComeToReadTheirs() throws Exception {
    log.write(entry("99").setOrganisationNumber(STRANGER).setRelease(EntryRelease.project));
    entriesFor(company(STRANGER))
        .andExpect(jsonPath("$[*].entryId", contains("2", "3", "99")))
        .andExpect(jsonPath("$[0].hours").doesNotExist())
        .andExpect(jsonPath("$[2].hours").value(7.5));
    log.doors()
        .perform(get("/api/v1/projects/{id}/participants", PROJECT).with(as(company(STRANGER))))
        .andExpect(status().isNotFound());
  }

  @Test
  void whoWritesWithTheEntryNumberOfOthersDoesNotChangeTheirs() throws Exception {
    log.write(
        entry("2")
            .setOrganisationNumber(STRANGER)
            .setText("mine")
            .setRelease(EntryRelease.project));
    entriesFor(new Caller.Website()).andExpect(status().isOk());
    entriesFor(company(PARTNER))
        .andExpect(
            jsonPath(
                "$[?(@.organisationNumber=='" + AUTHOR + "')].entryId", contains("1", "2", "3")));
  }

  @Test
  void aStrangerDoesNotGiveTheProjectItsTitle() throws Exception {
    log.write(
        entry("99")
            .setOrganisationNumber(STRANGER)
            .setProjectTitle("Mine now")
            .setDate(java.time.LocalDate.of(2026, 9, 30)));
    log.doors()
        .perform(get("/api/v1/projects").with(as(new Caller.Secretariat())))
        .andExpect(jsonPath("$[0].projectTitle").value("Halv kostnad for renneelementer"));
  }

  @Test
  void aCompanyThatIsTakenOffTheProjectReadsNoMoreThanAnyMember() throws Exception {
    log.takePart(AUTHOR);
    entriesFor(company(PARTNER)).andExpect(jsonPath("$[*].entryId", contains("2", "3")));
  }

  private ResultActions entriesFor(Caller caller) throws Exception {
    return log.doors()
        .perform(get("/api/v1/projects/{id}/entries", PROJECT).with(as(caller)))
        .andExpect(status().isOk());
  }

  private static Caller company(String organisationNumber) {
    return new Caller.Company(organisationNumber);
  }
}
