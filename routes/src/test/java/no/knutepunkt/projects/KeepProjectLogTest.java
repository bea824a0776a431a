package no.knutepunkt.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow on the real broker: accepted, rejected, outage. */
@HubTest
class KeepProjectLogTest {

  private final LiveHub hub;

  KeepProjectLogTest(@Autowired LiveHub hub) {
    this.hub = hub;
  }

  @Test
  void anEntryOnTheTopicStandsInTheLogOfItsProject() {
    put("r-1", "renner");
    await().untilAsserted(() -> assertThat(log("renner")).contains("r-1", "Målte slitasjen"));
  }

  @Test
  void anEntryThatCannotBeStoredLiesInQuarantineAndTheNextGoesOn() {
    hub.put(Topics.PROJECT_LOG_ENTRIES, Entries.entry("r-2").setText("NUL \0").build());
    put("r-3", "neste");
    await().untilAsserted(() -> assertThat(log("neste")).contains("r-3"));
    await()
        .untilAsserted(
            () ->
                assertThat(hub.read("/api/v1/quarantine"))
                    .contains("project-log", "nul-character", "text"));
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    hub.whileTableIsAway("project_log_entry", "project-log", () -> put("r-4", "avbrudd"));
    await().untilAsserted(() -> assertThat(log("avbrudd")).contains("r-4"));
  }

  private void put(String entry, String project) {
    hub.put(Topics.PROJECT_LOG_ENTRIES, Entries.entry(entry).setProjectId(project).build());
  }

  private String log(String project) {
    return hub.read("/api/v1/projects/" + project + "/entries");
  }
}
