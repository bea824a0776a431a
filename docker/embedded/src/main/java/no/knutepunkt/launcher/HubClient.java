package no.knutepunkt.launcher;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks to the hub's HTTP doors on behalf of somebody with a token. */
final class HubClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Session session;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  HubClient(Session session, String token) {
    this.session = session;
    this.token = token;
  }

  /** The status and the JSON body; an empty or unreadable body is a missing node. */
  record Answer(int status, JsonNode body) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /** What the problem is, in the hub's own words. */
    Failure refusal(int exitStatus) {
      String title = body.path("title").asText("HTTP " + status);
      return new Failure(exitStatus, "hub.refused", body.path("detail").asText(title));
    }
  }

  Answer call(String method, String path, String contentType, BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(session.url() + path))
            .header("Authorization", "Bearer " + token)
            .header("Accept-Language", session.words().language())
            .header("Content-Type", contentType)
            .method(method, body)
            .build();
    try {
      return read(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (ConnectException notThere) {
      throw new Failure(Command.NOT_RUNNING, "hub.notRunning", session.url());
    } catch (IOException e) {
      throw new Failure(
          Command.FAILED, "hub.broken", session.url(), String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(Command.FAILED, "hub.broken", session.url(), "interrupted");
    }
  }

  private static Answer read(HttpResponse<byte[]> response) {
    try {
      return new Answer(response.statusCode(), new ObjectMapper().readTree(response.body()));
    } catch (JacksonException notJson) {
      return new Answer(response.statusCode(), MissingNode.getInstance());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
