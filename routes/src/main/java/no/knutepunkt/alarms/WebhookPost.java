package no.knutepunkt.alarms;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.knutepunkt.platform.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Tells the operator's own door: one signed POST a notice.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks">Standard Webhooks 1.0.0</a>
 */
@Component
class WebhookPost implements Post {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AlarmProperties properties;
  private final Sentences sentences;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  WebhookPost(AlarmProperties properties, Sentences sentences, ObjectMapper json, Clock clock) {
    this.properties = properties;
    this.sentences = sentences;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String channel() {
    return Recipient.WEBHOOK;
  }

  @Override
  public int atATime() {
    return (int) Notices.CLAIMED.dividedBy(PATIENCE.multipliedBy(2));
  }

  @Override
  public void send(String address, List<Notice> notices) throws IOException {
    for (Notice notice : notices) {
      send(URI.create(address), notice);
    }
  }

  private void send(URI door, Notice notice) throws IOException {
    String body = json.writeValueAsString(body(notice));
    String id = "msg_" + notice.id();
    String at = Long.toString(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(door)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", at)
            .header("webhook-signature", "v1," + signature(id + "." + at + "." + body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new IOException("the door answered " + status);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("the hub stops", stopping);
    }
  }

  private Body body(Notice notice) {
    Locale language = Texts.language(properties.language());
    return new Body(
        notice.what(),
        notice.incident().toString(),
        notice.kind(),
        notice.stream(),
        notice.organisationNumber(),
        sentences.of(notice, language),
        notice.at().toString());
  }

  private String signature(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(properties.webhook().secret());
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signed = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
    }
  }

  /** The body. */
  private record Body(
      String type,
      String incident,
      String kind,
      String stream,
      String organisationNumber,
      String message,
      String at) {}
}
