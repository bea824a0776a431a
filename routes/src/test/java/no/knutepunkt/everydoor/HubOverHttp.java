package no.knutepunkt.everydoor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls of a running hub, whatever they are. */
final class HubOverHttp {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String root;

  HubOverHttp(int port) {
    this.root = "http://127.0.0.1:" + port;
  }

  /** What is sent to a door; an empty token is none. */
  record Sent(String token, String accept, Body body) {}

  /** A body; null text is none. */
  record Body(String contentType, String text) {

    static final Body NONE = new Body(null, null);

    static Body json(String text) {
      return new Body("application/json", text);
    }
  }

  HttpResponse<String> call(String method, String address, Sent sent) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + address))
            .header("Accept", sent.accept())
            .method(
                method,
                sent.body().text() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(sent.body().text()));
    if (!sent.token().isEmpty()) {
      request.header("Authorization", "Bearer " + sent.token());
    }
    if (sent.body().contentType() != null) {
      request.header("Content-Type", sent.body().contentType());
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(method + " " + address, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The answer as JSON of a call that is to succeed. */
  JsonNode ask(String method, String address, String token, Body body) {
    HttpResponse<String> answer = call(method, address, new Sent(token, "application/json", body));
    if (answer.statusCode() >= 300) {
      throw new AssertionError(method + " " + address + ": " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(notJson);
    }
  }

  JsonNode get(String address, String token) {
    return ask("GET", address, token, Body.NONE);
  }
}
