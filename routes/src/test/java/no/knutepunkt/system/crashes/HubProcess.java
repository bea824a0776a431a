package no.knutepunkt.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One life of the hub, without anybody who would start it again. */
final class HubProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration DEATH = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Process process;
  private final String address;
  private final String token;

  private HubProcess(Process process, String address, String token) {
    this.process = process;
    this.address = address;
    this.token = token;
  }

  static HubProcess start(List<String> command, Map<String, String> environment, Path output)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()));
    builder.environment().putAll(environment);
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "kill-hub"));
    return new HubProcess(
        process,
        "http://127.0.0.1:" + environment.get("HUB_PORT"),
        environment.get("HUB_OPERATOR_TOKEN"));
  }

  void awaitWell() {
    assertThat(comesUp()).as("it came up").isTrue();
  }

  /** Waits until it is well; false if it ended before. */
  boolean comesUp() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || isWell());
    return process.isAlive();
  }

  private boolean isWell() {
    try {
      return call("GET", "/actuator/health", "application/json", "").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  HttpResponse<String> call(String method, String door, String contentType, String body)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + door))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", contentType)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  /** How it ended, if it ended in time. */
  int awaitDeath() throws InterruptedException {
    return process.waitFor(DEATH.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  /** Sends a signal, as {@code STOP} or {@code CONT}. */
  void signal(String name) throws IOException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
