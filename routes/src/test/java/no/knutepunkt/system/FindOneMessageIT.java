package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is sent from the command line, and single rows of it are found by what people know. */
class FindOneMessageIT {

  private final RunningHub hub = SharedHub.running();

  @TempDir private Path folder;

  @BeforeEach
  void twoFilesAreSent() throws IOException, InterruptedException {
    send(
        "member-updates",
        "medlem.csv",
        """
        Orgnr;Navn;Endret
        376123405;Ørnes Mekaniske AS;01.10.2026
        376123413;Vang Profil AS;01.10.2026
        376123414;Feil Profil AS;01.10.2026
        """);
    send(
        "course-registrations",
        "kurs.csv",
        """
        registrationId;Kurs;Kull;Orgnr;Deltaker
        R-2026-17;Sveising;2026-høst;376123413;Participant 17
        """);
  }

  @Test
  void byFileAndRow() throws IOException {
    JsonNode found = arrived("?file=medlem.csv&row=3");
    assertThat(found.path("organisationNumber").asText()).isEqualTo("376123413");
    assertThat(found.at("/arrivals/0/file").asText()).isEqualTo("medlem.csv");
    assertThat(found.findValuesAsText("receiver")).contains("member-register", "dues-ledger");
  }

  @Test
  void byFileAndRowWhereTheGateRefusedIt() throws IOException {
    JsonNode found = arrived("?file=medlem.csv&row=4");
    assertThat(found.at("/receivers/0/state").asText()).isEqualTo("quarantined");
    assertThat(found.at("/receivers/0/field").asText()).isEqualTo("organisationNumber");
  }

  @Test
  void byTheSendersOwnNumber() throws IOException {
    JsonNode found = arrived("?id=R-2026-17");
    assertThat(found.path("subject").asText()).isEqualTo("Sveising");
    assertThat(found.toString()).doesNotContain("Participant");
  }

  @Test
  void byPartOfAMembersNameInAnyCapitals() throws IOException {
    JsonNode found = arrived("?name=%C3%98RNES%20mek");
    assertThat(found.path("organisationNumber").asText()).isEqualTo("376123405");
    String journey = "/api/v1/journeys/" + found.path("journey").asText();
    assertThat(hub.get(journey).body().path("stream").asText()).isEqualTo("member-updates");
  }

  /** The newest that the search finds, once no receiver is waited for. */
  private JsonNode arrived(String search) throws IOException {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> hub.get("/api/v1/journeys" + search).body().path(0),
            found ->
                !found.isMissingNode() && !found.findValuesAsText("state").contains("waiting"));
  }

  private void send(String stream, String name, String rows)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve(name), rows);
    assertThat(hub.command("send", stream, file.toString()).out()).contains(" accepted, ");
  }
}
