package no.knutepunkt.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.knutepunkt.platform.web.Doors.as;
import static no.knutepunkt.projects.Entries.AUTHOR;
import static no.knutepunkt.projects.Entries.PROJECT;
import static no.knutepunkt.projects.Entries.STRANGER;
import static no.knutepunkt.projects.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.Base64;
import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.EntryRelease;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class ProjectDoorsTest {

  private final LogOfTheTest log = new LogOfTheTest();

  @Test
  void theListOfProjectsCountsOnlyWhatTheCallerMayRead() throws Exception {
    log.write(
        entry("1").setDate(LocalDate.of(2026, 5, 4)).setRelease(EntryRelease.project),
        entry("2").setDate(LocalDate.of(2026, 8, 17)),
        entry("3").setProjectId("Innad").setRelease(EntryRelease.project));
    read("/api/v1/projects", new Caller.Company(STRANGER))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].projectId").value(PROJECT))
        .andExpect(jsonPath("$[0].entries").value(1))
        .andExpect(jsonPath("$[0].firstDate").value("2026-08-17"))
        .andExpect(jsonPath("$[0].lastDate").value("2026-08-17"));
    read("/api/v1/projects", new Caller.Company(AUTHOR))
        .andExpect(jsonPath("$[*].entries", contains(2, 1)));
  }

  @Test
  void aProjectWithoutAnythingForTheCallerIsNotToBeFound() throws Exception {
    log.write(entry("1").setRelease(EntryRelease.project));
    for (String door : new String[] {"entries", "quarters"}) {
      log.doors()
          .perform(
              get("/api/v1/projects/{id}/{door}", PROJECT, door)
                  .with(as(new Caller.Company(STRANGER))))
          .andExpect(status().isNotFound())
          .andExpect(jsonPath("$.code").value("not-found"));
    }
  }

  @Test
  void aQuarterHoldsItsFirstAndItsLastDayAndNoOther() throws Exception {
    log.write(
        entry("1").setDate(LocalDate.of(2026, 6, 30)),
        entry("2").setDate(LocalDate.of(2026, 7, 1)),
        entry("3").setDate(LocalDate.of(2026, 9, 30)),
        entry("4").setDate(LocalDate.of(2026, 10, 1)));
    entries("?quarter=2026-Q3").andExpect(jsonPath("$[*].entryId", contains("2", "3")));
  }

  @Test
  void aQuarterWithoutEntriesIsAnEmptyList() throws Exception {
    log.write(entry("1"));
    entries("?quarter=2024-Q1").andExpect(status().isOk()).andExpect(content().json("[]"));
  }

  @Test
  void whatIsNoQuarterIsRefusedWithARightExample() throws Exception {
    log.write(entry("1"));
    entries("?quarter=2026-Q5")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.field").value("quarter"))
        .andExpect(jsonPath("$.value").value("2026-Q5"))
        .andExpect(jsonPath("$.example").value("2026-Q3"));
  }

  @Test
  void pagesFollowOneAnotherByLinkUntilTheLast() throws Exception {
    log.write(entry("1"), entry("2"), entry("3"));
    String link =
        entries("?limit=2&quarter=2026-Q3")
            .andExpect(jsonPath("$[*].entryId", contains("1", "2")))
            .andReturn()
            .getResponse()
            .getHeader("Link");
    assertThat(link).startsWith("</api/v1/projects/ISO%20p%C3%A5%20verkstedet/entries?after=");
    URI next = URI.create(link.substring(1, link.indexOf('>')));
    log.doors()
        .perform(get(next).with(as(new Caller.Secretariat())))
        .andExpect(jsonPath("$[*].entryId", contains("3")))
        .andExpect(header().doesNotExist("Link"));
  }

  @Test
  void anEntryThatArrivesBetweenTwoPagesMovesNothing() throws Exception {
    log.write(entry("2"), entry("3"), entry("4"));
    String link = entries("?limit=2").andReturn().getResponse().getHeader("Link");
    log.write(entry("1"));
    log.doors()
        .perform(
            get(URI.create(link.substring(1, link.indexOf('>'))))
                .with(as(new Caller.Secretariat())))
        .andExpect(jsonPath("$[*].entryId", contains("4")));
  }

  @Test
  void aPageOfLongEntriesIsShorterAndLeadsOnToTheRest() throws Exception {
    String text = "æ".repeat(20_000);
    for (int i = 100; i < 160; i++) {
      log.write(entry("" + i).setText(text));
    }
    ResultActions first = entries("?limit=1000").andExpect(jsonPath("$", hasSize(25)));
    String link = first.andReturn().getResponse().getHeader("Link");
    log.doors()
        .perform(
            get(URI.create(link.substring(1, link.indexOf('>'))))
                .with(as(new Caller.Secretariat())))
        .andExpect(jsonPath("$", hasSize(25)))
        .andExpect(jsonPath("$[0].entryId").value("125"));
  }

  @Test
  void aPlaceBeyondAllCalendarsIsRefused() throws Exception {
    log.write(entry("1"));
    for (String date : new String[] {"+999999999-01-01", "-999999999-01-01", "0000-01-01"}) {
      String after = Base64.getUrlEncoder().encodeToString((date + "\n1\n1").getBytes(UTF_8));
      entries("?after=" + after.replace("=", ""))
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.code").value("cursor"));
    }
  }

  @Test
  void aPlaceInTheListThatTheHubNeverGaveIsRefused() throws Exception {
    log.write(entry("1"));
    for (String after : new String[] {"%21", "AAAA", "MjAyNi0wMS0wMQoACgA"}) {
      entries("?after=" + after)
          .andExpect(status().isBadRequest())
          .andExpect(jsonPath("$.code").value("cursor"));
    }
  }

  @Test
  void refusalsAreReadInNorwegianToo() throws Exception {
    log.doors()
        .perform(
            get("/api/v1/projects")
                .header("Accept-Language", "nb")
                .with(as(new Caller.Research("p"))))
        .andExpect(jsonPath("$.title").value("Ikke for forskning"));
  }

  private ResultActions entries(String query) throws Exception {
    return log.doors()
        .perform(
            get(URI.create("/api/v1/projects/ISO%20p%C3%A5%20verkstedet/entries" + query))
                .with(as(new Caller.Secretariat())));
  }

  private ResultActions read(String path, Caller caller) throws Exception {
    return log.doors().perform(get(path).with(as(caller))).andExpect(status().isOk());
  }
}
