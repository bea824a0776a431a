package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

/** The bad rows come back as a table, from the gate through quarantine. */
@HubTest
class MendingDoorTest {

  private static final String TABLE =
      """
      Org.nr.,Firma,Ansatte,Telefon
      310000019,Fjord Profil AS,25,
      310000018,"=HYPERLINK(""x"")",7,+47 22 33 44 55
      310000027,Vik Verk AS,mange,
      """;

  private final TestRestTemplate http;

  MendingDoorTest(@Autowired TestRestTemplate http) {
    this.http = http;
  }

  @Test
  void theBadRowsComeBackInTheSendersHeadingsWithWhy() {
    String receipt = send("text/csv", TABLE);
    await()
        .untilAsserted(
            () ->
                assertThat(rejected(receipt, HubTest.OPERATOR).getBody())
                    .isEqualTo(
                        "\uFEFFOrg.nr.;Firma;Ansatte;Telefon;Feil\r\n"
                            + "310000018;\"'=HYPERLINK(\"\"x\"\")\";7;+47 22 33 44 55;«310000018» i"
                            + " Org.nr. er ikke et organisasjonsnummer: kontrollsifferet (det siste"
                            + " sifferet) stemmer ikke.\r\n"
                            + "310000027;Vik Verk AS;mange;;«mange» i Ansatte er ikke et"
                            + " tall.\r\n"));
  }

  @Test
  void mendedTheTableGoesThroughAsItIs() {
    String receipt = send("text/csv", TABLE);
    await().until(() -> rejected(receipt, HubTest.OPERATOR).getStatusCode() == HttpStatus.OK);
    String mended =
        rejected(receipt, HubTest.OPERATOR)
            .getBody()
            .replace("310000018", "310000027")
            .replace("mange;;", "12;;");

    JsonNode answer = answer("text/csv", mended);
    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("rejected")).isEmpty();
    assertThat(answer.path("understood").path("unknownColumns")).hasToString("[\"Feil\"]");
  }

  @Test
  void asAWorkbookTheyAreReadAsTheyWereWrittenAndWhyStandsBehind() {
    String receipt = send("text/csv", TABLE);
    await().until(() -> rejected(receipt, HubTest.OPERATOR).getStatusCode() == HttpStatus.OK);
    byte[] workbook = workbook(receipt);

    JsonNode answer = answer(WorkbookFile.TYPE, workbook);
    assertThat(answer.path("understood").path("format").asText()).isEqualTo("xlsx");
    assertThat(answer.path("understood").path("unknownColumns")).hasToString("[\"Feil\"]");
    assertThat(answer.path("rejected"))
        .extracting(row -> row.path("field").asText())
        .containsExactly("organisationNumber", "employees");
  }

  @Test
  void nobodyElseSeesThem() {
    String receipt = send("text/csv", TABLE);
    await().until(() -> rejected(receipt, HubTest.OPERATOR).getStatusCode() == HttpStatus.OK);
    assertThat(rejected(receipt, company("310000019")).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatCameAsJsonIsNoTable() {
    String receipt = send("application/x-ndjson", "{\"name\":\"Vik Verk AS\"}\n");
    await()
        .untilAsserted(
            () ->
                assertThat(rejected(receipt, HubTest.OPERATOR).getStatusCode())
                    .isEqualTo(HttpStatus.CONFLICT));
  }

  private String send(String contentType, String body) {
    return answer(contentType, body).path("receipt").asText();
  }

  private byte[] workbook(String receipt) {
    return http.exchange(
            RequestEntity.get("/api/v1/receipts/" + receipt + "/rejected?format=xlsx")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Accept-Language", "nb")
                .build(),
            byte[].class)
        .getBody();
  }

  private JsonNode answer(String contentType, String body) {
    return answer(contentType, body.getBytes(UTF_8));
  }

  private JsonNode answer(String contentType, byte[] body) {
    return http.exchange(
            RequestEntity.post("/api/v1/streams/member-updates")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Content-Type", contentType)
                .body(body),
            JsonNode.class)
        .getBody();
  }

  private String company(String organisationNumber) {
    return http.exchange(
            RequestEntity.post("/api/v1/tokens")
                .header("Authorization", "Bearer " + HubTest.OPERATOR)
                .header("Content-Type", "application/json")
                .body("{\"kind\":\"company\",\"id\":\"%s\"}".formatted(organisationNumber)),
            JsonNode.class)
        .getBody()
        .path("token")
        .asText();
  }

  private ResponseEntity<String> rejected(String receipt, String token) {
    return http.exchange(
        RequestEntity.get("/api/v1/receipts/" + receipt + "/rejected")
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", "nb")
            .build(),
        String.class);
  }
}
