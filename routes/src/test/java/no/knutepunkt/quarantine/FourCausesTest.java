package no.knutepunkt.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TwoReceivers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A file with thousands of bad rows, through the gate and to the doors. */
@HubTest
@Import({TwoReceivers.class, Office.class})
class FourCausesTest {

  private static final String[] FAULTS = {
    "310028142;Vik Verk AS;mange;2020-01-01\n",
    "310028142;;12;2020-01-01\n",
    "310028143;Vik Verk AS;12;2020-01-01\n",
    "310028142;Vik Verk AS;12;i fjor\n"
  };

  private final Office office;

  FourCausesTest(@Autowired Office office) {
    this.office = office;
  }

  @Test
  void fiveThousandFailuresOfFourCausesAreFourLinesAndEveryEntryIsOnSomePage() {
    StringBuilder table = new StringBuilder("Orgnr;Navn;Ansatte;Innmeldt\n");
    for (int row = 0; row < 5_000; row++) {
      table.append(FAULTS[row % FAULTS.length]);
    }
    String receipt = office.send("text/csv", table.toString()).path("receipt").asText();
    JsonNode causes =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> office.get("/api/v1/quarantine?receipt=" + receipt),
                FourCausesTest::areFiveThousand);
    assertThat(causes).hasSize(4);
    for (JsonNode cause : causes) {
      assertThat(cause.path("waiting").asInt()).isEqualTo(1_250);
      assertThat(cause.path("companies").asInt()).isEqualTo(1);
      String entries = "/api/v1/quarantine/groups/" + cause.path("group").asText() + "/entries";
      assertThat(office.get(entries + "?limit=500")).hasSize(500);
    }
  }

  private static boolean areFiveThousand(JsonNode causes) {
    int events = 0;
    for (JsonNode cause : causes) {
      events += cause.path("events").asInt();
    }
    return events == 5_000;
  }
}
