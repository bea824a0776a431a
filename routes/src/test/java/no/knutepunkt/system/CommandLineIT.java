package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The command line against a running hub. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineIT {

  private static final String COMPANY = "310028371";
  private static final String WORKBOOK =
      "src/test/resources/no/knutepunkt/intake/xlsx-from-an-office/file.xlsx";
  private static final Pattern DRY_RUN_TOKEN = Pattern.compile("--token (dry-\\S+)");
  private static final String MEMBERS =
      CommandLine.HOME.resolve("docker/sample-network/members.csv").toString();

  private RunningHub hub;

  @BeforeAll
  void aHub() throws IOException {
    hub = RunningHub.started();
  }

  @AfterAll
  void stop() {
    hub.close();
  }

  @Test
  void aTokenIsAllThatIsPrinted() throws IOException, InterruptedException {
    for (String[] whose :
        new String[][] {
          {"token", "secretariat"},
          {"token", "company", COMPANY},
          {"token", "website"},
          {"token", "research", "arbeidsmiljo-2026"}
        }) {
      var printed = hub.command(whose);
      assertThat(printed.status()).as(printed.err()).isZero();
      assertThat(printed.out()).matches("kp_[\\w-]{43}\\R");
    }
  }

  @Test
  void aNumberThatFailsModulus11GetsNoTokenButASentence() throws IOException, InterruptedException {
    var refused = hub.command("token", "company", "310028372");
    assertThat(refused.status()).isNotZero();
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("modulus 11");
  }

  @Test
  void aCompanySendsItsOwnRowAndIsToldOfEveryOther() throws IOException, InterruptedException {
    String token = hub.command("token", "company", COMPANY).out().strip();
    var verdict = hub.command("send", "member-updates", MEMBERS, "--token", token);
    assertThat(verdict.status()).isEqualTo(1);
    assertThat(verdict.out()).contains("1 accepted, 22 rejected", "windows-1252");
  }

  @Test
  void aDryRunSaysTheSameAndGivesNoReceipt() throws IOException, InterruptedException {
    var verdict = hub.command("send", "member-updates", MEMBERS, "--dry-run");
    assertThat(verdict.status()).isEqualTo(1);
    assertThat(verdict.out()).contains("20 would be accepted, 3 would be rejected");
    assertThat(verdict.out()).doesNotContain("Receipt");
  }

  @Test
  void aWorkbookIsSentAsItIs() throws IOException, InterruptedException {
    var verdict = hub.command("send", "member-updates", WORKBOOK, "--dry-run");
    assertThat(verdict.out()).contains("2 would be accepted, 1 would be rejected", "Medlemmer");
  }

  @Test
  void theTokenOfADryRunSendsThatFileAndNoOther() throws IOException, InterruptedException {
    var dry = hub.command("send", "member-updates", WORKBOOK, "--dry-run");
    assertThat(dry.out()).contains("2 new, 0 changed, 0 unchanged", "1 rejected");
    Matcher token = DRY_RUN_TOKEN.matcher(dry.out());
    assertThat(token.find()).isTrue();

    var other = hub.command("send", "member-updates", MEMBERS, "--token", token.group(1));
    assertThat(other.err()).contains("The file is another than the dry run had");
    var sent = hub.command("send", "member-updates", WORKBOOK, "--token", token.group(1));
    assertThat(sent.out()).contains("2 accepted, 1 rejected", "2 new", "Receipt");
  }

  @Test
  void theStateOfEveryPartIsShown() throws IOException, InterruptedException {
    var state = hub.command("status");
    assertThat(state.status()).isZero();
    assertThat(state.out()).contains("database", "registry", "broker", "hub");
  }
}
