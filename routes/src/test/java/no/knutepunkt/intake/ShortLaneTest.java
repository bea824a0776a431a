package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.LiveHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends can't tell which way a body took: a parameter that nobody reads shuts the lane. */
@HubTest
class ShortLaneTest {

  private static final String ANY = "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
  private static final String GOOD =
      "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord Profil AS\",\"x\":1}";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final LiveHub hub;
  private final MeterRegistry metrics;

  ShortLaneTest(
      @LocalServerPort int port, @Autowired LiveHub hub, @Autowired MeterRegistry metrics) {
    this.port = port;
    this.hub = hub;
    this.metrics = metrics;
  }

  /** A request as it could come, good or bad. */
  record Sent(String stream, String body, List<String> headers) {

    static Sent of(String stream, String body, String... headers) {
      List<String> all = new ArrayList<>(List.of(headers));
      if (!all.contains("Authorization")) {
        all.addAll(List.of("Authorization", "Bearer " + HubTest.OPERATOR));
      }
      if (!all.contains("Content-Type")) {
        all.addAll(List.of("Content-Type", "application/json"));
      }
      return new Sent(stream, body, all);
    }
  }

  static Stream<Sent> requests() {
    String bad = GOOD.replace("19", "18");
    return Stream.of(
        Sent.of("member-updates", GOOD),
        Sent.of("member-updates", "[" + GOOD + "," + bad + "]"),
        Sent.of("member-updates", bad),
        Sent.of("member-updates", bad, "Accept-Language", "nn-NO"),
        Sent.of("member-updates", bad, "Accept-Language", "en", "Accept", "application/json"),
        Sent.of("member-updates", "not JSON"),
        Sent.of("member-updates", "[]", "Accept-Language", "nb"),
        Sent.of("member-updates", "PK\u0003\u0004 and no more"),
        Sent.of("nothing-here", GOOD),
        Sent.of("member-updates", GOOD, "ce-id", "7"),
        Sent.of("member-updates", GOOD.replace("Fjord", "Vik"), "ce-id", "7"),
        Sent.of("member-updates", "[" + GOOD + "," + GOOD + "]", "ce-id", "8"),
        Sent.of("member-updates", GOOD, "Accept", "text/csv"),
        Sent.of("member-updates", GOOD, "Content-Encoding", "gzip"),
        Sent.of("member-updates", GOOD, "Content-Type", "application/jsonx"),
        Sent.of("member-updates", GOOD, "Content-Type", "text/plain"),
        Sent.of("member-updates", GOOD, "Authorization", "Bearer nobody"),
        Sent.of("member-updates", GOOD, "Authorization", "Basic " + HubTest.OPERATOR),
        Sent.of("member-updates", GOOD, "Origin", "https://elsewhere.example"));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void theAnswerIsTheSameOverTheLaneAndOverTheWayOfAllDoors(Sent sent) throws Exception {
    HttpResponse<String> lane = answer(sent, "");
    HttpResponse<String> others = answer(sent, "?unread=1");
    assertThat(lane.statusCode()).isEqualTo(others.statusCode());
    assertThat(said(lane)).isEqualTo(said(others));
    assertThat(headers(lane)).isEqualTo(headers(others));
  }

  @Test
  void whoMayNotSayThisMayNotSayItOverTheLaneEither() throws Exception {
    String company = "Bearer " + token("{\"kind\":\"company\",\"id\":\"310028142\"}");
    Sent ofAnother = Sent.of("member-updates", GOOD, "Authorization", company);
    assertThat(answer(ofAnother, "").statusCode()).isEqualTo(422);
    assertThat(answer(ofAnother, "").body()).contains("own-organisation", "310028142");
    theAnswerIsTheSameOverTheLaneAndOverTheWayOfAllDoors(ofAnother);

    Sent news = Sent.of("news-items", "{\"newsId\":\"n1\"}", "Authorization", company);
    assertThat(answer(news, "").statusCode()).isEqualTo(403);
    theAnswerIsTheSameOverTheLaneAndOverTheWayOfAllDoors(news);

    String website = "Bearer " + token("{\"kind\":\"website\"}");
    Sent byTheWebsite = Sent.of("member-updates", GOOD, "Authorization", website);
    assertThat(answer(byTheWebsite, "").statusCode()).isEqualTo(403);
    theAnswerIsTheSameOverTheLaneAndOverTheWayOfAllDoors(byTheWebsite);
  }

  @Test
  void whatIsAnsweredHasItsReceipt() throws Exception {
    HttpResponse<String> lane = answer(Sent.of("member-updates", GOOD), "");
    String receipt = lane.body().replaceAll(".*\"receipt\":\"([^\"]+)\".*", "$1");
    assertThat(hub.read("/api/v1/receipts/" + receipt)).contains("\"accepted\":1");
  }

  @Test
  void theLaneCountsAmongTheRequestsOfAllDoors() throws Exception {
    long before = counted();
    answer(Sent.of("member-updates", GOOD), "");
    answer(Sent.of("member-updates", GOOD), "?unread=1");
    assertThat(counted()).isEqualTo(before + 2);
    assertThat(metrics.find("http.server.requests").timers())
        .extracting(timer -> timer.getId().getTags().stream().map(Tag::getKey).toList())
        .containsOnly(List.of("error", "exception", "method", "outcome", "status", "uri"));
  }

  private long counted() {
    return metrics
        .find("http.server.requests")
        .tags("uri", "/api/v1/streams/{stream}", "status", "202")
        .timers()
        .stream()
        .mapToLong(timer -> timer.count())
        .sum();
  }

  private String token(String wish) throws IOException, InterruptedException {
    return send("/api/v1/tokens", Sent.of("", wish))
        .body()
        .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  private HttpResponse<String> answer(Sent sent, String query)
      throws IOException, InterruptedException {
    return send("/api/v1/streams/" + sent.stream() + query, sent);
  }

  private HttpResponse<String> send(String path, Sent sent)
      throws IOException, InterruptedException {
    URI door = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(door)
            .POST(HttpRequest.BodyPublishers.ofByteArray(sent.body().getBytes(UTF_8)));
    for (int at = 0; at < sent.headers().size(); at += 2) {
      request.header(sent.headers().get(at), sent.headers().get(at + 1));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String said(HttpResponse<String> answer) {
    return answer.body().replaceAll(ANY, "…");
  }

  /** But for the length, which goes with the form of a moment, and the time of the day. */
  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(List.of("date", "content-length", "transfer-encoding"));
    return headers;
  }
}
