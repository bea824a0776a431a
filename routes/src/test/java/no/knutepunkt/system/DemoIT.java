package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./hub demo --once}, as a newcomer runs it first of all. */
class DemoIT {

  @Test
  void theSampleNetworkGoesThroughAllStreamsAndEveryFigureIsAsExpected(@TempDir Path folder)
      throws IOException, InterruptedException {
    var demo =
        CommandLine.run(
            folder,
            "demo",
            "--once",
            "--data",
            folder.resolve("demo").toString(),
            "--port",
            port());
    assertThat(demo.out()).contains("Every figure is as expected.").doesNotContain("BAD");
    assertThat(demo.status()).isZero();
  }

  private static String port() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
