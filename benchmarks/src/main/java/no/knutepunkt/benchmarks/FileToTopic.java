package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.knutepunkt.benchmarks.contestants.FileByHand;
import no.knutepunkt.schemas.MemberUpdate;

/** A large file to the topic: through the hub's door, and by hand without one. */
final class FileToTopic {

  private static final String LIMIT = "by hand, without HTTP";
  private static final String TOPIC = "member-updates";
  private static final int COMPANIES = 10_000;

  /** A body is through in half a second: two of them leave much to the JVM's interpreter. */
  private static final int WARM_UP = 4;

  private static final ObjectMapper JSON = new ObjectMapper();

  private FileToTopic() {}

  static Section ndjson(Options options) {
    return run(options, "ndjson", "application/x-ndjson", FileToTopic::json);
  }

  static Section csv(Options options) {
    return run(options, "csv", "text/csv", FileToTopic::line);
  }

  private interface Row {
    String of(MemberUpdate update);
  }

  private static Section run(Options options, String format, String contentType, Row row) {
    Path file = file(options.events(), format, row);
    try (FreshStack stack = new FreshStack()) {
      HubProcess hub = new HubProcess(stack, stack.hubDatabase("bench_hub")).without("**");
      stack.topic("by-hand");
      Surroundings at = stack.emptyDatabase("bench_by_hand");
      try (Entrant byHand =
              byHand(Contestant.started(LIMIT, FileByHand.class, at, "by-hand"), file);
          Entrant posted =
              new Entrant(hub.started("the hub, POST"), () -> post(hub, contentType, file))) {
        List<Turn> turns =
            new Rounds(stack, options.warmedUp(WARM_UP)).play(List.of(byHand, posted), () -> {});
        return section(format, options.events(), turns);
      }
    }
  }

  private static Entrant byHand(Contestant contestant, Path file) {
    return new Entrant(
        contestant, () -> Long.parseLong(contestant.ask(file.toAbsolutePath().toString())));
  }

  private static long post(HubProcess hub, String contentType, Path file) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(hub.url() + "/api/v1/streams/" + TOPIC))
              .header("Authorization", "Bearer " + hub.token())
              .header("Content-Type", contentType)
              .POST(BodyPublishers.ofFile(file))
              .build();
      HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 202) {
        throw new IllegalStateException(new String(answer.body(), UTF_8));
      }
      return JSON.readTree(answer.body()).path("accepted").asLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path file(int rows, String format, Row row) {
    Path file = Path.of("benchmarks", "target", "members." + format);
    MemberUpdates updates = new MemberUpdates(COMPANIES);
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      if (format.equals("csv")) {
        out.write(
            "organisasjonsnummer;navn;kommune;næringskode;ansatte;nettsted;epost;telefon;"
                + "kontaktperson;innmeldt;produkter;maskiner;sertifikater;nettverk;endret\n");
      }
      for (int i = 0; i < rows; i++) {
        out.write(row.of(updates.update(i)) + "\n");
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String json(MemberUpdate update) {
    ObjectNode row = JSON.createObjectNode();
    row.put("organisationNumber", update.getOrganisationNumber());
    row.put("name", update.getName()).put("municipality", update.getMunicipality());
    row.put("industryCode", update.getIndustryCode()).put("employees", update.getEmployees());
    row.put("website", update.getWebsite()).put("email", update.getEmail());
    row.put("phone", update.getPhone()).put("contactPerson", update.getContactPerson());
    row.put("status", update.getStatus().name());
    row.put("joinedOn", update.getJoinedOn().toString());
    row.set("products", JSON.valueToTree(update.getProducts()));
    row.set("machines", JSON.valueToTree(update.getMachines()));
    row.set("certificates", JSON.valueToTree(update.getCertificates()));
    row.set("networks", JSON.valueToTree(update.getNetworks()));
    return row.put("changedAt", update.getChangedAt().toString()).toString();
  }

  private static String line(MemberUpdate update) {
    return String.join(
        ";",
        update.getOrganisationNumber(),
        update.getName(),
        update.getMunicipality(),
        update.getIndustryCode(),
        update.getEmployees().toString(),
        update.getWebsite(),
        update.getEmail(),
        update.getPhone(),
        update.getContactPerson(),
        "01.03.2021",
        String.join(", ", update.getProducts()),
        String.join(", ", update.getMachines()),
        String.join(", ", update.getCertificates()),
        String.join(", ", update.getNetworks()),
        update.getChangedAt().toString());
  }

  private static Section section(String format, int rows, List<Turn> turns) {
    return new Section(
        format,
        format.toUpperCase(java.util.Locale.ROOT) + " to topic: one body of " + rows + " rows",
        """
        By hand: the gate's rules for member updates written out for the spelling in this file, \
        Jackson or FastCSV, one encoding, the id made of the content, the gate's headers, all \
        acknowledged; no HTTP, no receipt, no other spelling. The hub: POST with a token to an \
        answer of 202, its flows off, so that only the gate works; the sender's share of the wall \
        time is in it too. Rounds are short, so four times as many warm up.\
        """,
        Comparison.HEADING,
        new Comparison(turns, LIMIT).rows(),
        turns);
  }
}
