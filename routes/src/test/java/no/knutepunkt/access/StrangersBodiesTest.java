package no.knutepunkt.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
@ExtendWith(OutputCaptureExtension.class)
class StrangersBodiesTest {

  /** Bytes; so a large body is not gone before anybody reads it. */
  private static final int SMALL = 8 * 1024;

  private final int port;
  private final int threads;

  StrangersBodiesTest(
      @LocalServerPort int port, @Value("${server.tomcat.threads.max}") int threads) {
    this.port = port;
    this.threads = threads;
  }

  @Test
  void strangersWhoNeverEndTheirBodiesKeepNobodyOut(CapturedOutput log) throws IOException {
    theyKeepNobodyOut("POST /api/v1/streams/member-updates", "HTTP/1.1 401");
    assertThat(log.getAll()).doesNotContain("Access Denied");
  }

  @Test
  void aStrangerWhoLeavesInTheMiddleIsNoFailureInTheLog(CapturedOutput log) throws IOException {
    try (Socket stranger = asking("POST /api/v1/streams/news-items", 1_000_000, "{")) {
      assertThat(status(stranger)).isEqualTo("HTTP/1.1 401");
      stranger.shutdownOutput();
      stranger.getInputStream().readAllBytes();
    }
    assertThat(log.getAll()).doesNotContain("Access Denied", "Exception Processing");
  }

  @Test
  void atAnOpenDoorTheyDoNotEither() throws IOException {
    theyKeepNobodyOut("GET /feed.json", "HTTP/1.1 200");
  }

  private void theyKeepNobodyOut(String what, String answer) throws IOException {
    List<Socket> strangers = new ArrayList<>();
    try {
      for (int i = 0; i < threads + 4; i++) {
        strangers.add(asking(what, 1_000_000, "{"));
      }
      for (Socket stranger : strangers) {
        assertThat(status(stranger)).isEqualTo(answer);
      }
      try (Socket guest = asking("GET /actuator/health", 0, "")) {
        assertThat(status(guest)).isEqualTo("HTTP/1.1 200");
      }
    } finally {
      for (Socket stranger : strangers) {
        stranger.close();
      }
    }
  }

  @Test
  void aStrangerWithALargeBodyIsStillToldWhatIsWrong() throws IOException {
    String body = "x".repeat(1_000_000);
    try (Socket stranger = asking("POST /api/v1/streams/news-items", body.length(), body)) {
      assertThat(status(stranger)).isEqualTo("HTTP/1.1 401");
    }
  }

  @Test
  void aStrangerWhoSentABodyIsToldThatTheConnectionEndsHere() throws IOException {
    try (Socket stranger = asking("POST /api/v1/streams/news-items", 2, "{}")) {
      String answer = new String(stranger.getInputStream().readAllBytes(), US_ASCII);
      assertThat(answer)
          .startsWith("HTTP/1.1 401")
          .containsIgnoringCase("\r\nConnection: close\r\n");
    }
  }

  private Socket asking(String what, int length, String body) throws IOException {
    Socket socket = new Socket();
    socket.setSendBufferSize(SMALL);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
    String head = what + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
    socket.getOutputStream().write((head + body).getBytes(US_ASCII));
    return socket;
  }

  private static String status(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes("HTTP/1.1 401".length()), US_ASCII);
  }
}
