package no.knutepunkt.projects;

import static no.knutepunkt.platform.web.Doors.as;
import static no.knutepunkt.projects.Entries.AUTHOR;
import static no.knutepunkt.projects.Entries.PARTNER;
import static no.knutepunkt.projects.Entries.PROJECT;
import static no.knutepunkt.projects.Entries.STRANGER;
import static no.knutepunkt.projects.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.knutepunkt.access.Caller;
import no.knutepunkt.schemas.EntryKind;
import no.knutepunkt.schemas.EntryRelease;
import no.knutepunkt.schemas.MethodStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

class QuarterSummariesTest {

  private final LogOfTheTest log = new LogOfTheTest();

  @BeforeEach
  void aSummerAndAnAutumn() {
    log.takePart(AUTHOR, PARTNER);
    log.write(
        entry("1").setRelease(EntryRelease.project),
        entry("2").setKind(EntryKind.meeting).setStep(null).setHours(new BigDecimal("2.25")),
        entry("3")
            .setDate(LocalDate.of(2026, 10, 1))
            .setStep(MethodStep.cost_benefit)
            .setSavingsNok(new BigDecimal("-500.50")));
  }

  @Test
  void aParticipantSeesEntriesByKindAndStepHoursAndSavings() throws Exception {
    quartersFor(new Caller.Company(PARTNER))
        .andExpect(jsonPath("$[*].quarter", contains("2026-Q3", "2026-Q4")))
        .andExpect(jsonPath("$[*].entries", contains(2, 1)))
        .andExpect(jsonPath("$[0].kinds.action").value(1))
        .andExpect(jsonPath("$[0].kinds.meeting").value(1))
        .andExpect(jsonPath("$[0].kinds.cost").value(0))
        .andExpect(jsonPath("$[0].steps['root-cause']").value(1))
        .andExpect(jsonPath("$[1].steps['cost-benefit']").value(1))
        .andExpect(jsonPath("$[0].hours").value(9.75))
        .andExpect(jsonPath("$[0].savingsNok").value(24000.0));
  }

  @Test
  void aMemberOutsideTheProjectSeesReleasedEntriesWithoutHoursAndSavings() throws Exception {
    quartersFor(new Caller.Company(STRANGER))
        .andExpect(jsonPath("$[0].entries").value(1))
        .andExpect(jsonPath("$[0].kinds.action").value(0))
        .andExpect(jsonPath("$[0].hours").doesNotExist())
        .andExpect(jsonPath("$[0].savingsNok").doesNotExist());
  }

  @Test
  void aCompanyThatTakesNoPartSumsOnlyItsOwnHours() throws Exception {
    log.write(entry("99").setOrganisationNumber(STRANGER).setHours(BigDecimal.valueOf(100, 2)));
    quartersFor(new Caller.Company(STRANGER))
        .andExpect(jsonPath("$[0].entries").value(2))
        .andExpect(jsonPath("$[0].hours").value(1.0));
  }

  @Test
  void theTableOpensInANorwegianSpreadsheet() throws Exception {
    assertThat(csv("?format=csv", "*/*"))
        .isEqualTo(
            "\uFEFFquarter;entries;action;meeting;milestone;finding;result;cost;facts;causes;"
                + "root-cause;solutions;assessment;cost-benefit;presentation;implementation;"
                + "effect;hours;savingsNok\r\n"
                + "2026-Q3;2;1;1;0;0;0;0;0;0;1;0;0;0;0;0;0;9,75;24000,00\r\n"
                + "2026-Q4;1;1;0;0;0;0;0;0;0;0;0;0;1;0;0;0;7,50;-500,50\r\n");
  }

  @Test
  void theTableIsAlsoHadByAccept() throws Exception {
    assertThat(csv("", "text/csv")).startsWith("\uFEFFquarter;");
  }

  @Test
  void theTableShowsNoMoreThanTheListDoes() throws Exception {
    String table =
        log.doors()
            .perform(
                get("/api/v1/projects/{id}/quarters?format=csv", PROJECT)
                    .with(as(new Caller.Company(STRANGER))))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(table).contains("2026-Q3;1;0;1;0;0;0;0;0;0;0;0;0;0;0;0;0;;\r\n");
  }

  private String csv(String query, String accept) throws Exception {
    return log.doors()
        .perform(
            get("/api/v1/projects/{id}/quarters" + query, PROJECT)
                .header("Accept", accept)
                .with(as(new Caller.Secretariat())))
        .andExpect(status().isOk())
        .andExpect(content().contentType("text/csv;charset=UTF-8"))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private ResultActions quartersFor(Caller caller) throws Exception {
    return log.doors()
        .perform(get("/api/v1/projects/{id}/quarters", PROJECT).with(as(caller)))
        .andExpect(status().isOk());
  }
}
