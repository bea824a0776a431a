package no.knutepunkt.alarms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookPostTest {

  private static final UUID ID = UUID.fromString("0f8b2a54-6c1e-4b9e-9a39-2f6f6f1f7a10");
  private static final Notice NOTICE =
      new Notice(
          ID,
          ID,
          "alarm",
          "",
          "canary",
          null,
          null,
          List.of("dues-ledger"),
          Instant.parse("2026-11-16T15:00:00Z"));

  private HttpServer door;
  private volatile Headers headers;
  private volatile String body;
  private volatile int answer = 204;
  private WebhookPost post;

  @BeforeEach
  void openTheDoor() throws IOException {
    door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    door.createContext(
        "/",
        exchange -> {
          headers = exchange.getRequestHeaders();
          body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().endsWith("elsewhere") ? 204 : answer, -1);
          exchange.close();
        });
    door.start();
    post =
        new WebhookPost(
            Settings.webhook(address()),
            new Sentences(new Texts()),
            new ObjectMapper(),
            new StoppedClock("2026-11-16T15:00:20Z"));
  }

  @AfterEach
  void closeTheDoor() {
    door.stop(0);
  }

  @Test
  void theReceiverCanTellThatItCameFromTheHub() throws IOException, GeneralSecurityException {
    post.send(address(), List.of(NOTICE));
    assertThat(headers.getFirst("webhook-id")).isEqualTo("msg_" + ID);
    assertThat(headers.getFirst("webhook-timestamp")).isEqualTo("1794841220");
    assertThat(headers.getFirst("webhook-signature"))
        .isEqualTo("v1," + signed("msg_" + ID + ".1794841220." + body));
  }

  @Test
  void itSaysWhatIsWrongAndSinceWhen() throws IOException {
    post.send(address(), List.of(NOTICE));
    assertThat(body)
        .contains("\"type\":\"alarm\"", "\"kind\":\"canary\"", "dues-ledger")
        .contains("\"at\":\"2026-11-16T15:00:00Z\"");
  }

  @Test
  void aDoorThatRefusesHasNotGotIt() {
    answer = 500;
    assertThatThrownBy(() -> post.send(address(), List.of(NOTICE)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("500");
  }

  @Test
  void aRedirectIsNotFollowed() {
    answer = 302;
    assertThatThrownBy(() -> post.send(address(), List.of(NOTICE))).isInstanceOf(IOException.class);
  }

  private String address() {
    return "http://127.0.0.1:" + door.getAddress().getPort() + "/alarms";
  }

  private static String signed(String content) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(Settings.SECRET), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
  }
}
