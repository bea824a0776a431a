package no.knutepunkt.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Hands out tokens at the hub's door, and sends single events. */
final class Secretary {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HubProcess hub;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Secretary(HubProcess hub) {
    this.hub = hub;
  }

  String tokenFor(String company) {
    String wanted = "{\"kind\":\"company\",\"id\":\"%s\"}".formatted(company);
    return post("/api/v1/tokens", hub.token(), wanted, "token");
  }

  void send(String token, String state) {
    post("/api/v1/streams/member-updates", token, state, "receipt");
  }

  private String post(String path, String token, String body, String field) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(hub.url() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build();
    try {
      byte[] answer = http.send(request, BodyHandlers.ofByteArray()).body();
      String found = JSON.readTree(answer).path(field).asText();
      if (found.isEmpty()) {
        throw new IllegalStateException(new String(answer, UTF_8));
      }
      return found;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
