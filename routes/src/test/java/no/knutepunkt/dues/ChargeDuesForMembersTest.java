package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.RecordSender;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.PastTheGate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class ChargeDuesForMembersTest {

  private static final String TURNING_SHOP = "200000080";
  private static final String PRESSING_SHOP = "200000099";
  private static final String FORGING_SHOP = "200000102";

  private final PastTheGate topic;
  private final TestRestTemplate http;
  private final JdbcClient jdbc;
  private final MeterRegistry metrics;

  @Autowired
  ChargeDuesForMembersTest(
      EventWriter writer,
      RecordSender sender,
      TestRestTemplate http,
      JdbcClient jdbc,
      MeterRegistry metrics) {
    this.topic = new PastTheGate(writer, sender);
    this.http = http;
    this.jdbc = jdbc;
    this.metrics = metrics;
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
    topic.send(on("2006-05-01").by(TURNING_SHOP).update());
    await().until(() -> lines(), lines -> lines.contains(TURNING_SHOP + ";1+;25000;125000;150000"));
  }

  @Test
  void aStateThatCannotBeJudgedLiesInQuarantineAndTheNextGoesOn() {
    topic.send(
        on("2006-05-01").by(PRESSING_SHOP).employees(-1).update(),
        on("2006-06-01").by(PRESSING_SHOP).update());
    await().until(() -> lines(), lines -> lines.contains(PRESSING_SHOP));
    await()
        .until(
            () -> get("/api/v1/quarantine", "application/json"),
            kept -> kept.contains("employees-negative"));
  }

  @Test
  void whileTheLedgerIsAwayTheFlowStandsStillAndChargesOnceWhenItIsBack() {
    jdbc.sql("alter table dues_ledger rename to dues_ledger_away").update();
    topic.send(on("2006-05-01").by(FORGING_SHOP).update());
    await().until(() -> triesInVain() > 0);
    jdbc.sql("alter table dues_ledger_away rename to dues_ledger").update();
    await().until(() -> lines(), lines -> lines.contains(FORGING_SHOP));
    assertThat(get("/api/v1/dues/2006/" + FORGING_SHOP, "application/json"))
        .containsOnlyOnce("\"line\":");
  }

  private double triesInVain() {
    var tries = metrics.find("hub.outage.tries").tag("receiver", "dues-ledger").gauge();
    return tries == null ? 0 : tries.value();
  }

  private String lines() {
    return get("/api/v1/dues/2006", "text/csv");
  }

  private String get(String path, String accept) {
    return http.exchange(
            RequestEntity.get(path)
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Accept", accept)
                .build(),
            String.class)
        .getBody();
  }
}
