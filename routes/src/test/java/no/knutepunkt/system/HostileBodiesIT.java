package no.knutepunkt.system;

import static no.knutepunkt.system.Attacks.CSV;
import static no.knutepunkt.system.Attacks.GIBIBYTE;
import static no.knutepunkt.system.Attacks.JSON;
import static no.knutepunkt.system.Attacks.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies that nobody sends in good faith, at a hub of 512 MB; it is well after each. */
class HostileBodiesIT {

  private static final String MEMBERS = "member-updates";
  private static final String PIECE = "x".repeat(1 << 20);

  private final Attacks attacks = new Attacks();

  @AfterEach
  void theHubIsWellAndTakesAGoodFile() throws IOException {
    attacks.hubIsWell();
  }

  @ParameterizedTest
  @CsvSource({
    "no-such-stream, application/json, {}, 404, unknown-stream",
    "../members, application/json, {}, 400, http-400",
    "member-updates, application/json, '', 400, empty-body",
    "member-updates, text/csv, '', 400, empty-body",
    "member-updates, application/x-ndjson, '', 400, empty-body",
    "member-updates, text/csv, 'Orgnr;Navn\n', 400, only-a-heading"
  })
  void whatIsNoDeliveryIsToldSo(String stream, String type, String body, int status, String code)
      throws IOException {
    RawCall.Answer answer = attacks.send(stream, type, body);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void twoGigabytesOfGarbageAreRefusedAtTheirBeginning() throws IOException {
    RawCall.Answer answer =
        attacks.send(MEMBERS, CSV, 2 * GIBIBYTE, Attacks.repeated("", PIECE, 2048));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void oneLineOfTwoGigabytesIsReadToItsEndAndIsOneFault() throws IOException {
    RawCall.Answer answer =
        attacks.send(MEMBERS, NDJSON, 2 * GIBIBYTE, Attacks.repeated("", PIECE, 2048));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/rejected/0/rule").asText()).isEqualTo("line-too-long");
    assertThat(answer.json().path("rejectedRows").asInt()).isEqualTo(1);
  }

  @Test
  void aCellOfTwoGigabytesEndsTheFileThere() throws IOException {
    String good = "Orgnr;Navn\n310000019;Fjord Profil AS\n310000027;\"";
    RawCall.Answer answer =
        attacks.send(
            MEMBERS, CSV, 2 * GIBIBYTE + good.length(), Attacks.repeated(good, PIECE, 2048));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().at("/rejected/0/rule").asText()).isEqualTo("row-too-long");
  }

  @Test
  void oneMillionGoodRowsGoThroughInBoundedMemory() throws IOException {
    String rows = "310000019;Fjord Profil AS;25\n".repeat(1000);
    String heading = "Orgnr;Navn;Ansatte\n";
    RawCall.Answer answer =
        attacks.send(
            MEMBERS + "?dryRun=true",
            CSV,
            heading.length() + 1000L * rows.length(),
            Attacks.repeated(heading, rows, 1000));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("accepted").asInt()).isEqualTo(1_000_000);
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 4000, ''", "Transfer-Encoding: chunked, '3e8\r\n'"})
  void aBodyThatStopsHalfWayIsToldThatItDidNotArriveWhole(String framing, String chunk)
      throws IOException {
    try (RawCall call = attacks.begun(MEMBERS, CSV, framing)) {
      call.write(chunk + "Orgnr;Navn\n310000019;Fjord Profil AS\n310000027;Vik");
      call.stop();
      RawCall.Answer answer = call.answer();
      assertThat(answer.status()).as(answer.text()).isEqualTo(400);
      assertThat(answer.head()).contains("application/problem+json");
      assertThat(answer.code()).isEqualTo("body-broken-off");
    }
  }

  @ParameterizedTest
  @CsvSource({"gzip", "deflate", "GZIP", "x-gzip", "'gzip, gzip'"})
  void whatIsPackedIsNotUnpacked(String encoding) throws IOException {
    RawCall.Answer answer = attacks.send(MEMBERS, CSV, "\u001f", "Content-Encoding: " + encoding);
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("unsupported-content-encoding");
  }

  @Test
  void jsonThatIsDeepOrTwofoldOrOfNoLettersIsAFaultOfItsRow() throws IOException {
    String member = "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord AS\",";
    assertThat(rule(member + "\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
        .isEqualTo("json");
    assertThat(rule("{\"x\":".repeat(100_000) + "1" + "}".repeat(100_000))).isEqualTo("json");
    assertThat(rule(member + "\"name\":\"Vik AS\"}")).isEqualTo("duplicate-field");
    assertThat(rule(member + "\"employees\":1e400000}")).isEqualTo("number");
    assertThat(rule(member + "\"phone\":\"\\ud800\"}")).isEqualTo("encoding");
    assertThat(rule(member + "\"phone\":\"1\\u00002\"}")).isEqualTo("control-character");
    assertThat(rule(member + "\"phone\":\"1\0002\"}")).isEqualTo("json");
  }

  @Test
  void aCellOfTenMegabytesIsAFaultOfItsRow() throws IOException {
    String cell = "x".repeat(10_000_000);
    assertThat(rule("{\"organisationNumber\":\"310000019\",\"name\":\"" + cell + "\"}"))
        .isEqualTo("line-too-long");
    RawCall.Answer table =
        attacks.send(MEMBERS, CSV, "Orgnr;Navn\n310000019;Fjord AS\n310000027;" + cell + "\n");
    assertThat(table.json().at("/rejected/0/rule").asText()).isEqualTo("row-too-long");
  }

  @Test
  void aMillionColumnsAreRefused() throws IOException {
    RawCall.Answer heading = attacks.send(MEMBERS, CSV, "Orgnr;Navn" + ";x".repeat(1_000_000));
    assertThat(heading.status()).isEqualTo(400);
    RawCall.Answer row =
        attacks.send(MEMBERS, CSV, "Orgnr;Navn\n310000019;Vik" + ";".repeat(1_000_000) + "\n");
    assertThat(row.json().at("/rejected/0/rule").asText()).isEqualTo("row-too-long");
    String fields = ",\"x\":1".repeat(1_000_000);
    assertThat(rule("{\"organisationNumber\":\"310000019\"" + fields + "}"))
        .isEqualTo("line-too-long");
  }

  private String rule(String event) throws IOException {
    RawCall.Answer answer = attacks.send(MEMBERS, JSON, event);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.json().at("/rejected/0/rule").asText();
  }
}
