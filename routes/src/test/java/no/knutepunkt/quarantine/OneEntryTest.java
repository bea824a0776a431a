package no.knutepunkt.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TwoReceivers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

/** What is done with one entry: mended, rejected, handed back. */
@HubTest
@Import({TwoReceivers.class, Office.class})
class OneEntryTest {

  private static final String TABLE = "Orgnr;Navn;Ansatte\n310028142;Vik Verk AS;mange\n";

  private final Office office;
  private final TwoReceivers flows;

  OneEntryTest(@Autowired Office office, @Autowired TwoReceivers flows) {
    this.office = office;
    this.flows = flows;
  }

  @Test
  void aMendedRowGoesThroughAndWhatWasChangedIsKeptWithWhoAndWhy() {
    String entry = badRow();
    String text = office.get(entry).path("text").asText();
    String mended =
        "{\"document\":%s,\"reason\":\"Counted them\"}".formatted(quoted(text, "mange", "12"));
    assertThat(office.post(entry + "/resend?dryRun=true", mended).getBody().at("/foreseen/outcome"))
        .hasToString("\"accepted\"");
    assertThat(office.get(entry).path("state").asText()).isEqualTo("waiting");

    JsonNode sent = office.post(entry + "/resend", mended).getBody();
    assertThat(sent.path("state").asText()).isEqualTo("replayed");
    assertThat(sent.path("receipt").asText()).isNotEmpty();
    JsonNode deed = office.get(entry + "/actions").path(0);
    assertThat(deed.path("actor").asText()).isEqualTo("/secretariat");
    assertThat(deed.path("why").asText()).isEqualTo("Counted them");
    assertThat(deed.path("changes").toString())
        .isEqualTo("[{\"field\":\"Ansatte\",\"before\":\"mange\",\"after\":\"12\"}]");
    assertThat(office.get(entry).path("text").asText()).contains("mange");
  }

  @Test
  void aRowThatIsMendedWronglyStaysAndIsToldOf() {
    String entry = badRow();
    String text = office.get(entry).path("text").asText();
    String wrong =
        "{\"document\":%s,\"reason\":\"A guess\"}".formatted(quoted(text, "mange", "få"));
    JsonNode answer = office.post(entry + "/resend", wrong).getBody();
    assertThat(answer.path("state").asText()).isEqualTo("waiting");
    assertThat(answer.at("/rejected/0/field").asText()).isEqualTo("employees");
  }

  @Test
  void withoutAReasonNothingIsMendedRejectedOrHandedBack() {
    String entry = badRow();
    assertThat(status(entry + "/resend", "{\"document\":\"x\"}")).isEqualTo(400);
    assertThat(status(entry + "/reject", "{\"reason\":\"  \"}")).isEqualTo(400);
    assertThat(status(entry + "/hand-back", "{}")).isEqualTo(400);
    assertThat(office.get(entry).path("state").asText()).isEqualTo("waiting");
  }

  @Test
  void whatIsRejectedIsDoneWithAndItsSenderReadsWhy() {
    UUID receipt = refused();
    String entry = entryOf(receipt);
    office.post(entry + "/reject", "{\"reason\":\"Sent to the wrong network\"}");
    assertThat(own(entry).path("state").asText()).isEqualTo("rejected");
    assertThat(own(entry).path("why").asText()).isEqualTo("Sent to the wrong network");
    assertThat(office.count(receipt, "withheld")).isEqualTo(1);
    assertThat(office.count(receipt, "quarantined")).isZero();
    assertThat(status(entry + "/reject", "{\"reason\":\"Again\"}")).isEqualTo(409);
    assertThat(office.post(entry + "/replay", null).getBody().path("state").asText())
        .isEqualTo("rejected");
    assertThat(office.count(receipt, "withheld")).isEqualTo(1);
  }

  @Test
  void whatIsHandedBackIsItsSendersToSendAgainAndItsReceiptSaysSo() {
    UUID receipt = refused();
    String entry = entryOf(receipt);
    office.post(entry + "/hand-back", "{\"reason\":\"The title is missing\"}");
    assertThat(own(entry).path("state").asText()).isEqualTo("handed-back");
    assertThat(office.get("/api/v1/receipts/" + receipt).toString()).contains("handed-back");
    assertThat(office.count(receipt, "quarantined")).isEqualTo(1);

    office.ask(HttpMethod.POST, entry + "/replay", office.token(), null);
    office.awaitCount(receipt, "delivered", 1);
    assertThat(office.count(receipt, "quarantined")).isZero();
  }

  @Test
  void aCompanyNeitherRejectsNorHandsBack() {
    String entry = badRow();
    for (String deed : List.of("/reject", "/hand-back")) {
      var answer =
          office.ask(HttpMethod.POST, entry + deed, office.token(), "{\"reason\":\"Mine\"}");
      assertThat(answer.getStatusCode().value()).isEqualTo(404);
    }
  }

  private String badRow() {
    String receipt = office.send("text/csv", TABLE).path("receipt").asText();
    return await()
        .until(
            () -> "/api/v1/quarantine/" + newest(receipt), door -> !door.endsWith("quarantine/"));
  }

  private UUID refused() {
    UUID event = UUID.randomUUID();
    flows.refuseOnce(event);
    UUID receipt = office.send(List.of(event), null);
    office.awaitCause(receipt, 1);
    return receipt;
  }

  private String entryOf(UUID receipt) {
    return "/api/v1/quarantine/" + newest(receipt.toString());
  }

  private String newest(String receipt) {
    return office.get("/api/v1/quarantine?receipt=" + receipt).at("/0/newest/0/id").asText();
  }

  private JsonNode own(String entry) {
    return office.ask(HttpMethod.GET, entry, office.token(), null).getBody();
  }

  private int status(String door, String json) {
    return office.post(door, json).getStatusCode().value();
  }

  private static String quoted(String text, String before, String after) {
    String changed = text.replace(before, after);
    return com.fasterxml.jackson.databind.node.TextNode.valueOf(changed).toString();
  }
}
