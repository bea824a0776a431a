package no.knutepunkt.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A hub as an operator runs it: the launcher with its parts as processes that can be killed. */
final class RunningHub implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path data =
      Path.of("target", "system", UUID.randomUUID().toString()).toAbsolutePath();
  private final int port = freePort();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Process launcher;

  /** An answer of a door. */
  record Answer(int status, JsonNode body) {}

  static RunningHub started() throws IOException {
    RunningHub hub = new RunningHub();
    hub.start();
    return hub;
  }

  void start() throws IOException {
    Files.createDirectories(data);
    launcher =
        CommandLine.launcher("start", "--data", data.toString(), "--port", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(new File(data.toFile(), "launcher.out"))
            .start();
    awaitWell();
  }

  void awaitWell() {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> get("/actuator/health").status() == 200);
  }

  /** SIGKILL to one part, by the name that {@code ./hub status} shows. */
  void kill(String part) {
    assertThat(process(part).destroyForcibly()).as(part + " was there to be killed").isTrue();
  }

  /** SIGSTOP to one part: it is there, and does nothing until {@link #thaw}. */
  void freeze(String part) {
    signal("STOP", part);
  }

  /** SIGCONT to a frozen part. */
  void thaw(String part) {
    signal("CONT", part);
  }

  private void signal(String signal, String part) {
    try {
      String pid = Long.toString(process(part).pid());
      assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** SIGKILL to the launcher and to every part that could end in good order after it. */
  void killEverything() {
    List<ProcessHandle> parts = List.of(process("hub"), process("broker"), process("database"));
    launcher.destroyForcibly();
    parts.forEach(ProcessHandle::destroyForcibly);
    await().atMost(PATIENCE).until(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
  }

  /** One call of the command line on this hub's data. */
  CommandLine.Ended command(String... typed) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(typed));
    all.addAll(List.of("--data", data.toString()));
    return CommandLine.run(data, all.toArray(String[]::new));
  }

  Answer get(String door) throws IOException {
    return call("GET", door, "application/json", BodyPublishers.noBody());
  }

  Answer call(String method, String door, String contentType, BodyPublisher body)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + door))
            .header("Authorization", "Bearer " + operatorToken())
            .header("Content-Type", contentType)
            .method(method, body)
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  int port() {
    return port;
  }

  /** What the hub's own process has written so far. */
  String log() throws IOException {
    return Files.readString(data.resolve("log").resolve("hub.log"));
  }

  /** A session of one's own in the hub's database, for the caller to close. */
  Connection databaseSession() throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + part("database").path("port").asInt() + "/knutepunkt",
        "knutepunkt",
        secret("database-password"));
  }

  private ProcessHandle process(String part) {
    return ProcessHandle.of(part(part).path("pid").asLong()).orElseThrow();
  }

  private JsonNode part(String name) {
    return StreamSupport.stream(runFile().path("parts").spliterator(), false)
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode runFile() {
    try {
      return JSON.readTree(data.resolve("run").resolve("hub.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String operatorToken() throws IOException {
    return secret("operator-token");
  }

  private String secret(String name) throws IOException {
    return Files.readString(data.resolve("secrets").resolve(name)).strip();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    launcher.destroy();
    await().atMost(PATIENCE).until(() -> !launcher.isAlive());
  }
}
