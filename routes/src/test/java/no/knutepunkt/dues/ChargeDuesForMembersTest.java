package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;

/** The flow on the real broker: accepted, rejected, outage. */
@HubTest
class ChargeDuesForMembersTest {

  private static final String TURNING_SHOP = "200000080";
  private static final String PRESSING_SHOP = "200000099";
  private static final String FORGING_SHOP = "200000102";

  private final LiveHub hub;
  private final TestRestTemplate http;

  ChargeDuesForMembersTest(@Autowired LiveHub hub, @Autowired TestRestTemplate http) {
    this.hub = hub;
    this.http = http;
  }

  @BeforeEach
  void ratesOf2006() {
    String rates = "year;employees_from;employees_to;membership_nok;service_nok\n2006;1;;250;1250";
    assertThat(
            http.exchange(
                    RequestEntity.put("/api/v1/dues/rates")
                        .header("Authorization", "Bearer " + HubTest.OPERATOR)
                        .contentType(MediaType.parseMediaType("text/csv"))
                        .body(rates),
                    String.class)
                .getStatusCode()
                .is2xxSuccessful())
        .isTrue();
  }

  @Test
  void aStateOnTheTopicIsChargedInTheLedger() {
    put(on("2006-05-01").by(TURNING_SHOP));
    await().until(() -> lines(), lines -> lines.contains(TURNING_SHOP + ";1+;25000;125000;150000"));
  }

  @Test
  void aStateThatCannotBeJudgedLiesInQuarantineAndTheNextGoesOn() {
    put(on("2006-05-01").by(PRESSING_SHOP).employees(-1));
    put(on("2006-06-01").by(PRESSING_SHOP));
    await().until(() -> lines(), lines -> lines.contains(PRESSING_SHOP));
    await()
        .until(() -> hub.read("/api/v1/quarantine"), kept -> kept.contains("employees-negative"));
  }

  @Test
  void whileTheLedgerIsAwayTheFlowStandsStillAndChargesOnceWhenItIsBack() {
    hub.whileTableIsAway(
        "dues_ledger", "dues-ledger", () -> put(on("2006-05-01").by(FORGING_SHOP)));
    await().until(() -> lines(), lines -> lines.contains(FORGING_SHOP));
    assertThat(hub.read("/api/v1/dues/2006/" + FORGING_SHOP)).containsOnlyOnce("\"line\":");
  }

  private void put(Told told) {
    hub.put(Topics.MEMBER_UPDATES, told.update());
  }

  private String lines() {
    return hub.read("/api/v1/dues/2006?format=csv");
  }
}
