package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendTest {
  private static final String ALL_GOOD =
      """
      {"receipt": "r-1", "accepted": 2, "rejected": [],
       "understood": {"encoding": "Windows-1252", "separator": ";"}}
      """;
  private static final String ONE_BAD =
      """
      {"receipt": "r-2", "accepted": 1, "rejected": [{"row": 3, "field": "employees",
       "value": "many", "rule": "whole-number", "example": "12", "message": "Not a number."},
       {"row": 3, "field": "email", "message": "No address."}]}
      """;

  private static final String UNDERSTOOD =
      """
      {"accepted": 1, "rejected": [], "understood": {"headingRow": 1,
       "columns": [{"column": "Orgnr", "field": "organisationNumber"},
                   {"column": "Navn", "field": "name"}],
       "unknownColumns": ["Fakturaref"], "defaults": {"status": "member"}, "aNewOne": []}}
      """;

  private static final String FORESEEN =
      """
      {"accepted": 3, "rejected": [],
       "counts": {"new": 1, "changed": 2, "unchanged": 0, "overtaken": 0, "rejected": 0},
       "changes": [{"row": 2, "organisationNumber": "310000019",
                    "fields": [{"field": "employees", "before": 42, "after": 51},
                               {"field": "email", "before": "post@example.no"}]}],
       "changesNotTold": 1, "token": "dry-abc_-"}
      """;

  @TempDir private Path folder;

  @Test
  void aFileWithoutFaultsEndsWithStatusZero() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(202, ALL_GOOD)) {
      assertThat(send(hub, "members.csv")).isZero();
      assertThat(hub.asked())
          .containsExactly(
              "POST /api/v1/streams/member-updates?file=members.csv", "text/csv", "content");
      assertThat(hub.said())
          .contains("2 accepted, 0 rejected.", "Receipt: r-1", "encoding: Windows-1252");
    }
  }

  @Test
  void aRejectedRowIsShownWithItsRuleAndARightExample() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(202, ONE_BAD)) {
      assertThat(send(hub, "members.csv")).isEqualTo(1);
      assertThat(hub.said())
          .contains("1 accepted, 1 rejected.")
          .contains("- Not a number.")
          .contains("row 3, field employees, value «many», rule whole-number, right: 12");
    }
  }

  @Test
  void whatWasUnderstoodIsShownAsAPersonReadsIt() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(202, UNDERSTOOD)) {
      send(hub, "members.csv");
      assertThat(hub.said())
          .contains("columns: Orgnr → organisationNumber, Navn → name")
          .contains("unknown columns, not read: Fakturaref")
          .contains("filled in: status = member")
          .contains("headings in row: 1")
          .doesNotContain("{", "decimal sign");
    }
  }

  @Test
  void aFaultWithoutAValueOrAnExampleHasADashForThem() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(202, ONE_BAD)) {
      send(hub, "members.csv");
      assertThat(hub.said()).contains("row 3, field email, value «–», rule –, right: –");
    }
  }

  @Test
  void aFileWithNoGoodRowIsTheSameVerdict() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(422, ONE_BAD.replace("1,", "0,"))) {
      assertThat(send(hub, "members.csv")).isEqualTo(1);
    }
  }

  @Test
  void aDryRunSaysThatNothingWasSent() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(200, ALL_GOOD)) {
      assertThat(send(hub, "members.ndjson", "--dry-run")).isZero();
      assertThat(hub.asked())
          .startsWith("POST /api/v1/streams/member-updates?dryRun=true&file=members.ndjson");
      assertThat(hub.said()).contains("Nothing was sent.");
    }
  }

  @Test
  void aDryRunShowsWhatWouldChangeAndHowToSendJustThat() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(200, FORESEEN)) {
      send(hub, "members.csv", "--dry-run");
      assertThat(hub.said())
          .contains("1 new, 2 changed, 0 unchanged, 0 overtaken by something newer, 0 rejected.")
          .contains("row 2, 310000019:", "employees: «42» → «51»", "email: «post@example.no» → «–»")
          .contains("--token dry-abc_-");
    }
  }

  @Test
  void theTokenOfADryRunIsSentAlongAndOpensNoDoor() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(202, ALL_GOOD)) {
      send(hub, "members.csv", "--token", "dry-abc_-");
      assertThat(hub.asked())
          .startsWith("POST /api/v1/streams/member-updates?token=dry-abc_-&file=members.csv");
      assertThat(hub.shown()).containsExactly("Bearer t");
    }
  }

  @Test
  void aTokenThatOpensDoorsIsNoTokenOfADryRun() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(202, ALL_GOOD)) {
      send(hub, "members.csv", "--token", "kp_abc");
      assertThat(hub.asked()).startsWith("POST /api/v1/streams/member-updates?file=members.csv");
      assertThat(hub.shown()).containsExactly("Bearer kp_abc");
    }
  }

  @Test
  void aRefusalIsAFailureInTheHubsOwnWords() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(403, "{\"detail\": \"Not your company.\"}")) {
      assertThatThrownBy(() -> send(hub, "members.json"))
          .isInstanceOfSatisfying(
              Failure.class,
              e -> {
                assertThat(e.status()).isEqualTo(2);
                assertThat(e.details()).containsExactly("Not your company.");
              });
    }
  }

  @Test
  void aFileOfAnotherKindIsNotSent() throws IOException {
    try (AnsweringHub hub = new AnsweringHub(202, ALL_GOOD)) {
      assertThatThrownBy(() -> send(hub, "members.pdf")).hasMessage("send.extension");
      assertThat(hub.asked()).isEmpty();
    }
  }

  private int send(AnsweringHub hub, String name, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "content");
    String[] typed = new String[3 + options.length];
    typed[0] = "send";
    typed[1] = "member-updates";
    typed[2] = file.toString();
    System.arraycopy(options, 0, typed, 3, options.length);
    return new Send().run(hub.session(folder, typed));
  }
}
