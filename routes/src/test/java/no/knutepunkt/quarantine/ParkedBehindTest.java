package no.knutepunkt.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TwoReceivers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Through Kafka and the database: messages about one thing wait behind a bad one. */
@HubTest
@Import({TwoReceivers.class, Office.class})
class ParkedBehindTest {

  private final Office office;
  private final TwoReceivers flows;
  private final String thing = UUID.randomUUID().toString();
  private final List<UUID> events = Stream.generate(UUID::randomUUID).limit(5).toList();
  private UUID receipt;
  private String entry;

  ParkedBehindTest(@Autowired Office office, @Autowired TwoReceivers flows) {
    this.office = office;
    this.flows = flows;
  }

  @BeforeEach
  void theFirstOfFiveIsRefused() {
    flows.refuseOnce(events.get(0));
    receipt = office.send(events, thing);
    entry = office.awaitCause(receipt, 1).at("/newest/0/id").asText();
    office.awaitCount(receipt, "waiting", 4);
  }

  @Test
  void theReceiptNamesWhatTheyWaitBehindAndOthersFlow() {
    JsonNode reasons = office.stage(receipt).path("reasons");
    assertThat(reasons.toString()).contains("\"reason\":\"parked\"", "\"behind\":\"" + entry);
    UUID other = office.send(List.of(UUID.randomUUID()), null);
    office.awaitCount(other, "delivered", 1);
  }

  @Test
  void sentAgainItGoesFirstAndTheOthersInTheirOrder() {
    office.post("/api/v1/quarantine/" + entry + "/replay", null);
    office.awaitCount(receipt, "delivered", 5);
    assertThat(office.count(receipt, "waiting")).isZero();
    assertThat(office.count(receipt, "quarantined")).isZero();
    assertThat(taken()).containsExactlyElementsOf(events);
  }

  @Test
  void rejectedItIsOutOfTheWayAndWhatIsSentMeanwhileComesLast() {
    UUID later = UUID.randomUUID();
    UUID second = office.send(List.of(later), thing);
    office.awaitCount(second, "waiting", 1);
    office.post("/api/v1/quarantine/" + entry + "/reject", "{\"reason\":\"Not for us\"}");
    office.awaitCount(second, "delivered", 1);
    office.awaitCount(receipt, "delivered", 4);
    List<UUID> expected = new ArrayList<>(events.subList(1, 5));
    expected.add(later);
    List<UUID> seen = new ArrayList<>(taken());
    seen.addAll(flows.taken().stream().filter(later::equals).toList());
    assertThat(seen).containsExactlyElementsOf(expected);
  }

  private List<UUID> taken() {
    return flows.taken().stream().filter(events::contains).toList();
  }
}
