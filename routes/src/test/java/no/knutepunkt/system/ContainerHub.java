package no.knutepunkt.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** One hub in a container of docker/Dockerfile, and its doors. */
final class ContainerHub {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PORT = 8080;

  private final GenericContainer<?> container;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ContainerHub(Network network, Map<String, String> environment) {
    token = environment.get("HUB_OPERATOR_TOKEN");
    container =
        new GenericContainer<>(Docker.hubImage())
            .withNetwork(network)
            .withEnv(environment)
            .withExposedPorts(PORT)
            .withCreateContainerCmdModifier(
                command -> command.getHostConfig().withMemory(ContainerStack.GIBIBYTE))
            .waitingFor(Wait.forHttp("/actuator/health").withStartupTimeout(Duration.ofMinutes(3)));
  }

  GenericContainer<?> container() {
    return container;
  }

  /** SIGKILL. */
  void kill() {
    DockerClientFactory.instance().client().killContainerCmd(container.getContainerId()).exec();
  }

  void startAgain() {
    DockerClientFactory.instance().client().startContainerCmd(container.getContainerId()).exec();
  }

  /** The address that brokers and database see it come from. */
  String address() {
    return container.getCurrentContainerInfo().getNetworkSettings().getNetworks().values().stream()
        .findFirst()
        .orElseThrow()
        .getIpAddress();
  }

  RunningHub.Answer get(String door) throws IOException {
    return call("GET", door, "application/json", BodyPublishers.noBody());
  }

  RunningHub.Answer call(String method, String door, String contentType, BodyPublisher body)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + container.getMappedPort(PORT) + door))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", contentType)
            .timeout(Duration.ofMinutes(1))
            .method(method, body)
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode told = JSON.readTree(answer.body());
      return new RunningHub.Answer(answer.statusCode(), told);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
