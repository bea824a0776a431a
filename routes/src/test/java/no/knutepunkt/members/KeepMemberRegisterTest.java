package no.knutepunkt.members;

import static no.knutepunkt.members.Sample.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import no.knutepunkt.platform.EventWriter;
import no.knutepunkt.platform.RecordSender;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.PastTheGate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class KeepMemberRegisterTest {

  private static final String PRINTING_SHOP = "200000048";
  private static final String PAINTING_SHOP = "200000056";
  private static final String REPAIR_SHOP = "200000064";
  private static final String CASTING_SHOP = "200000072";

  private final PastTheGate topic;
  private final TestRestTemplate http;
  private final JdbcClient jdbc;
  private final MeterRegistry metrics;

  @Autowired
  KeepMemberRegisterTest(
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

  @Test
  void aStateOnTheTopicStandsInTheRegister() {
    topic.send(state(PRINTING_SHOP, "2006-05-01T10:00:00Z").build());
    await().until(() -> isInRegister(PRINTING_SHOP));
    assertThat(get("/api/v1/members?format=csv").getBody())
        .contains(PRINTING_SHOP + ";Støperiet Prøve AS;Vestre Toten;");
  }

  @Test
  void aStateThatCannotBeStoredLiesInQuarantineAndTheNextGoesOn() {
    topic.send(
        state(PAINTING_SHOP, "2006-05-01T10:00:00Z").setPhone("1\0").build(),
        state(REPAIR_SHOP, "2006-05-01T10:00:00Z").build());
    await().until(() -> isInRegister(REPAIR_SHOP));
    assertThat(isInRegister(PAINTING_SHOP)).isFalse();
    await()
        .untilAsserted(
            () ->
                assertThat(get("/api/v1/quarantine").getBody())
                    .contains("member-register", "nul-character", "phone"));
  }

  @Test
  void whileTheTableIsAwayTheFlowStandsStillAndGoesOnWhenItIsBack() {
    jdbc.sql("alter table member rename to member_away").update();
    topic.send(state(CASTING_SHOP, "2006-05-01T10:00:00Z").build());
    await().until(() -> triesInVain() > 0);
    jdbc.sql("alter table member_away rename to member").update();
    await().until(() -> isInRegister(CASTING_SHOP));
    await().until(() -> triesInVain() == 0);
  }

  private double triesInVain() {
    var tries = metrics.find("hub.outage.tries").tag("receiver", "member-register").gauge();
    return tries == null ? 0 : tries.value();
  }

  private boolean isInRegister(String organisationNumber) {
    return get("/api/v1/members/" + organisationNumber).getStatusCode().is2xxSuccessful();
  }

  private ResponseEntity<String> get(String path) {
    return http.exchange(
        RequestEntity.get(path).header("Authorization", "Bearer " + HubTest.OPERATOR).build(),
        String.class);
  }
}
