package no.knutepunkt.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TwoReceivers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;

/** A whole group goes again: one, ten, the rest. */
@HubTest
@Import({TwoReceivers.class, Office.class})
class StagedReplayTest {

  private static final String WHY = "{\"reason\":\"The receiver was mended\",\"rate\":500}";

  private final Office office;
  private final TwoReceivers flows;
  private final List<UUID> events = Stream.generate(UUID::randomUUID).limit(20).toList();
  private UUID receipt;
  private String group;

  StagedReplayTest(@Autowired Office office, @Autowired TwoReceivers flows) {
    this.office = office;
    this.flows = flows;
  }

  @BeforeEach
  void twentyMessagesWereRefusedForOneReason() {
    events.forEach(flows::refuseOnce);
    receipt = office.send(events, null);
    group = "/api/v1/quarantine/groups/" + office.awaitCause(receipt, 20).path("group").asText();
  }

  @AfterEach
  void noRunIsUnderWayAnyMore() {
    office.get(group + "/runs").forEach(office::awaitEnd);
  }

  @Test
  void itStopsByItselfAtTheFirstNewFailureAndGoesOnWhenAsked() {
    events.forEach(flows::refuseOnce);
    JsonNode failed = office.awaitEnd(begin());
    assertThat(failed.path("state").asText()).isEqualTo("failed");
    assertThat(failed.path("sent").asInt()).isEqualTo(1);
    assertThat(failed.path("failedEntry").asText()).isNotEmpty();
    assertThat(office.count(receipt, "quarantined")).isEqualTo(20);

    office.awaitCause(receipt, 21);
    events.forEach(flows::takeFromNowOn);
    assertThat(office.awaitEnd(begin()).path("state").asText()).isEqualTo("done");
    office.awaitCount(receipt, "delivered", 20);
    assertThat(office.count(receipt, "quarantined")).isZero();
    assertThat(office.awaitCause(receipt, 21).path("waiting").asInt()).isZero();
  }

  @Test
  void ofOneGroupThereIsOneRunAtATime() {
    begin();
    assertThat(office.post(group + "/replay", WHY).getStatusCode().value()).isEqualTo(409);
    office.awaitCount(receipt, "delivered", 20);
  }

  @Test
  void beforehandItTellsWhatWouldComeOfEachAndNothingMoves() {
    flows.refuseOnce(events.get(0));
    JsonNode foreseen = office.post(group + "/replay?dryRun=true", null).getBody().path("foreseen");
    assertThat(foreseen).hasSize(20);
    assertThat(foreseen.findValuesAsText("outcome")).contains("delivered");
    assertThat(office.count(receipt, "quarantined")).isEqualTo(20);
    office.awaitEnd(begin());
  }

  @Test
  void aRunThatIsStoppedSendsNoMore() {
    JsonNode run = office.post(group + "/replay", WHY.replace("500", "1")).getBody().path("run");
    String door = "/api/v1/quarantine/runs/" + run.path("run").asText();
    JsonNode stopped = office.post(door + "/stop", null).getBody();
    assertThat(stopped.path("state").asText()).isEqualTo("stopped");
    assertThat(stopped.path("endedBy").asText()).isEqualTo("/secretariat");
    assertThat(office.count(receipt, "delivered")).isLessThan(20);
    office.awaitEnd(begin());
  }

  @Test
  void aReasonAndASoberRateAreAskedFor() {
    for (String wrong : List.of("{}", "{\"reason\":\"x\",\"rate\":0}", WHY.replace("500", "501"))) {
      assertThat(office.post(group + "/replay", wrong).getStatusCode().value()).isEqualTo(400);
    }
  }

  private JsonNode begin() {
    ResponseEntity<JsonNode> begun = office.post(group + "/replay", WHY);
    assertThat(begun.getStatusCode().value()).as("%s", begun.getBody()).isEqualTo(200);
    return begun.getBody().path("run");
  }
}
