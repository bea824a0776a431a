package no.knutepunkt.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import no.knutepunkt.schemas.AuthorRole;
import no.knutepunkt.schemas.EntryKind;
import no.knutepunkt.schemas.EntryRelease;
import no.knutepunkt.schemas.ProjectLogEntry;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow on the real broker: accepted, rejected, outage. */
@HubTest
class CountProjectEventsForResearchTest {

  private final LiveHub hub;

  CountProjectEventsForResearchTest(@Autowired LiveHub hub) {
    this.hub = hub;
  }

  @Test
  void meetingsOfSixCompaniesAreAFigureOfTheirQuarter() {
    for (int company = 0; company < 6; company++) {
      put("31000000" + company, LocalDate.of(2019, 2, 3), EntryKind.meeting);
    }
    await().untilAsserted(() -> assertThat(counted("2019-01-01", "meeting")).isEqualTo(6));
    assertThat(hub.read("/api/v1/research/project-events")).contains("2019-Q1");
  }

  @Test
  void anEntryOfAnImpossibleYearLiesInQuarantineAndTheNextIsCounted() {
    put("310000019", LocalDate.of(12_000, 1, 1), EntryKind.finding);
    put("310000019", LocalDate.of(2019, 5, 3), EntryKind.finding);
    await().untilAsserted(() -> assertThat(counted("2019-04-01", "finding")).isOne());
    await()
        .untilAsserted(
            () ->
                assertThat(hub.read("/api/v1/quarantine"))
                    .contains("research-counts", "date-out-of-range"));
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    hub.whileTableIsAway(
        "research_project_entry",
        "research-counts",
        () -> put("310000019", LocalDate.of(2019, 8, 3), EntryKind.result));
    await().untilAsserted(() -> assertThat(counted("2019-07-01", "result")).isOne());
  }

  private long counted(String quarter, String kind) {
    return hub.count(
        "research_project_entry where quarter = date '%s' and kind = '%s'"
            .formatted(quarter, kind));
  }

  private void put(String company, LocalDate date, EntryKind kind) {
    hub.put(
        Topics.PROJECT_LOG_ENTRIES,
        ProjectLogEntry.newBuilder()
            .setEntryId(date.toString())
            .setProjectId("telling")
            .setOrganisationNumber(company)
            .setKind(kind)
            .setDate(date)
            .setAuthorRole(AuthorRole.manager)
            .setRelease(EntryRelease.project)
            .build());
  }
}
