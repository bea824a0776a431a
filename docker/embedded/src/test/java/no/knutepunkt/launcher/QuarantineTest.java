package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
  @TempDir private Path folder;

  @Test
  void causesAreToldWithHowManyWaitAndWhose() throws IOException {
    String causes =
        """
        [{"group": "g-1", "stream": "member-updates", "refusedBy": "intake", "events": 2000,
          "waiting": 1500, "companies": 3, "message": "name is missing.", "example": "e-1"}]
        """;
    try (AnsweringHub hub = new AnsweringHub(200, causes)) {
      assertThat(run(hub, "list")).isZero();
      assertThat(hub.asked()).startsWith("GET /api/v1/quarantine");
      assertThat(hub.said()).contains("1500", "2000", "name is missing.", "3", "g-1", "e-1");
    }
  }

  @Test
  void anEmptyQuarantineIsSaidToBeEmpty() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(200, "[]")) {
      run(hub, "list");
      assertThat(hub.said()).isNotBlank();
    }
  }

  @Test
  void aDryRunTellsWhatWouldComeOfIt() throws IOException {
    String answer =
        """
        {"id": "e-1", "state": "waiting", "rejected": [{"message": "Row 1: name is missing."}],
         "foreseen": {"id": "e-1", "outcome": "rejected"}}
        """;
    try (AnsweringHub hub = new AnsweringHub(200, answer)) {
      assertThat(run(hub, "replay", "e-1", "--dry-run")).isEqualTo(1);
      assertThat(hub.asked()).startsWith("POST /api/v1/quarantine/e-1/replay?dryRun=true");
      assertThat(hub.said()).contains("rejected", "name is missing.");
    }
  }

  @Test
  void aMendedFileIsSentWithItsReason() throws IOException {
    Path file = Files.writeString(folder.resolve("row.csv"), "Navn\nVik Verk AS\n");
    try (AnsweringHub hub = new AnsweringHub(200, "{\"state\": \"replayed\"}")) {
      assertThat(run(hub, "resend", "e-1", file.toString(), "--reason", "Mended")).isZero();
      assertThat(hub.asked())
          .contains("{\"reason\":\"Mended\",\"document\":\"Navn\\nVik Verk AS\\n\"}");
    }
  }

  @Test
  void aGroupIsRunWithAReasonAndARate() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(200, "{\"run\": {\"run\": \"r-1\"}}")) {
      run(hub, "run", "g-1", "--reason", "Mended", "--rate", "20");
      assertThat(hub.asked())
          .startsWith("POST /api/v1/quarantine/groups/g-1/replay")
          .contains("{\"reason\":\"Mended\",\"rate\":\"20\"}");
      assertThat(hub.said()).contains("run: r-1");
    }
  }

  @Test
  void whatIsRejectedHandedBackAndStoppedGoesToItsDoor() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(200, "{}")) {
      run(hub, "reject", "e-1", "--reason", "Wrong");
      run(hub, "hand-back", "e-1", "--reason", "Yours");
      run(hub, "stop", "r-1");
      assertThat(hub.asked())
          .contains(
              "POST /api/v1/quarantine/e-1/reject",
              "POST /api/v1/quarantine/e-1/hand-back",
              "POST /api/v1/quarantine/runs/r-1/stop");
    }
  }

  @Test
  void whatTheHubRefusesIsToldInItsOwnWords() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(409, "{\"detail\": \"Dealt with already.\"}")) {
      assertThatThrownBy(() -> run(hub, "reject", "e-1", "--reason", "Wrong"))
          .isInstanceOfSatisfying(
              Failure.class, e -> assertThat(e.details()).containsExactly("Dealt with already."));
    }
  }

  private int run(AnsweringHub hub, String... words) {
    String[] typed = new String[words.length + 1];
    typed[0] = "quarantine";
    System.arraycopy(words, 0, typed, 1, words.length);
    return new Quarantine().run(hub.session(folder, typed));
  }
}
