package no.knutepunkt.alarms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import no.knutepunkt.schemas.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knocks at the hub's own gate as a sender would: the same rules, and nothing moves. */
@Component
class OwnDoor {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String NEWS =
      """
      {"newsId": "canary", "title": "Canary", "audience": "members"}\
      """;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final String operatorToken;
  private volatile int port;

  OwnDoor(@Value("${hub.access.operator-token}") String operatorToken) {
    this.operatorToken = operatorToken;
  }

  @EventListener
  void opened(ServletWebServerInitializedEvent server) {
    port = server.getWebServer().getPort();
  }

  /** This hub among those that share the work. */
  String hub() {
    return InetAddress.getLoopbackAddress().getHostName() + ":" + port;
  }

  /** Whether the gate answers well, and in time. */
  boolean opens() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:%d/api/v1/streams/%s?dryRun=true"
                        .formatted(port, Topics.NEWS_ITEMS)))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + operatorToken)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(NEWS))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    } catch (IOException closed) {
      return false;
    }
  }
}
