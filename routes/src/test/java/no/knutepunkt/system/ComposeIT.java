package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docker/compose.yaml as an operator starts it, and the demo against it. */
@OnContainers
class ComposeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final int port = freePort();
  private final String project = "knutepunkt-test-" + port;
  private final Map<String, String> environment = environment();

  @TempDir private Path folder;

  @AfterEach
  void takeDown() {
    compose("down", "--volumes", "--timeout", "20");
  }

  @Test
  void theSampleNetworkGoesThroughTheContainersAndEveryFigureIsAsExpected()
      throws IOException, InterruptedException {
    compose("up", "--detach", "--build");
    String hub = compose("ps", "--quiet", "hub").strip();
    await().atMost(PATIENCE).until(() -> health(hub), "healthy"::equals);
    var demo =
        CommandLine.run(
            folder,
            "demo",
            "--at",
            "http://127.0.0.1:" + port,
            "--token",
            environment.get("HUB_OPERATOR_TOKEN"));
    assertThat(demo.out()).contains("Every figure is as expected.").doesNotContain("BAD");
    assertThat(demo.status()).isZero();
  }

  private String health(String container) {
    List<String> asked =
        List.of("docker", "inspect", "--format", "{{.State.Health.Status}}", container);
    return Docker.mustSucceed(asked, environment).strip();
  }

  private String compose(String... typed) {
    List<String> command = new ArrayList<>(Docker.compose());
    command.addAll(List.of("--project-name", project, "--file", ComposeFile.PATH.toString()));
    command.addAll(List.of(typed));
    return Docker.mustSucceed(command, environment);
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(ContainerStack.secrets());
    environment.put("HUB_PUBLISHED_PORT", Integer.toString(port));
    environment.put("HUB_IMAGE", Docker.hubImageName());
    return environment;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
