package no.knutepunkt.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;

/** The ways in which the attacks of these tests reach the gate, and what the hub must be after. */
final class Attacks {

  static final String GATE = "/api/v1/streams/";
  static final String CSV = "text/csv";
  static final String NDJSON = "application/x-ndjson";
  static final String JSON = "application/json";
  static final long GIBIBYTE = 1L << 30;

  private final RunningHub hub = SharedHub.running();

  RawCall.Answer send(String stream, String contentType, String body, String... headers)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    return send(stream, contentType, bytes.length, out -> out.write(bytes), headers);
  }

  RawCall.Answer send(
      String stream, String contentType, long length, RawCall.Body body, String... headers)
      throws IOException {
    try (RawCall call = begun(stream, contentType, "Content-Length: " + length, headers)) {
      return call.send(body);
    }
  }

  RawCall begun(String stream, String contentType, String framing, String... headers)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Authorization: Bearer " + hub.operatorToken());
    all.add("Content-Type: " + contentType);
    all.add("Accept-Language: en");
    all.add(framing);
    return RawCall.begun(hub, "POST " + GATE + stream, all.toArray(String[]::new));
  }

  /** The same piece again and again, never held as a whole. */
  static RawCall.Body repeated(String beginning, String piece, long times) {
    return out -> {
      out.write(beginning.getBytes(UTF_8));
      byte[] bytes = piece.getBytes(UTF_8);
      for (long i = 0; i < times; i++) {
        out.write(bytes);
      }
    };
  }

  /** The one process is up, and a good file goes in. */
  void hubIsWell() throws IOException {
    assertThat(hub.get("/actuator/health").status()).isEqualTo(200);
    var good =
        hub.call(
            "POST",
            GATE + "member-updates",
            CSV,
            BodyPublishers.ofString("Orgnr;Navn\n310000019;Fjord Profil AS\n"));
    assertThat(good.status()).isEqualTo(202);
    assertThat(hub.log()).doesNotContain("OutOfMemoryError", "StackOverflowError");
  }

  RunningHub hub() {
    return hub;
  }
}
