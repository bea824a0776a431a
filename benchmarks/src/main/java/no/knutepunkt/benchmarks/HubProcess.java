package no.knutepunkt.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.knutepunkt.embedded.HttpReadiness;
import no.knutepunkt.embedded.Secret;

/** The hub's own jar, unpacked and started as ./hub starts it. */
final class HubProcess {

  private static final Path JAR = unpacked();

  private final FreshStack stack;
  private final Surroundings at;
  private final int port = freePort();
  private final Map<String, String> settings = new HashMap<>();

  HubProcess(FreshStack stack, Surroundings at) {
    this.stack = stack;
    this.at = at;
  }

  /** Leaves out the flows whose class fits the pattern; the stars are Camel's. */
  HubProcess without(String flows) {
    settings.put("CAMEL_MAIN_JAVA_ROUTES_EXCLUDE_PATTERN", flows);
    return this;
  }

  /** Starts the hub and does not wait for it. */
  Contestant launched(String name) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("HUB_PORT", Integer.toString(port));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("HUB_KAFKA_BOOTSTRAP_SERVERS", stack.kafka());
    environment.put("HUB_KAFKA_GROUP_PREFIX", "bench-" + port + "-");
    // It stands still while others have their turn, and keeps its partitions meanwhile.
    environment.put("HUB_KAFKA_CLIENT_SESSION_TIMEOUT_MS", "1200000");
    environment.put("HUB_KAFKA_CLIENT_MAX_POLL_INTERVAL_MS", "1200000");
    environment.put("HUB_REGISTRY_URL", stack.registry());
    environment.put("HUB_DATABASE_URL", at.database());
    environment.put("HUB_DATABASE_USERNAME", at.username());
    environment.put("HUB_DATABASE_PASSWORD", at.password());
    environment.put("HUB_SURVEY_KEY", stack.secret(Secret.SURVEY_KEY));
    environment.put("HUB_PSEUDONYM_KEY", stack.secret(Secret.PSEUDONYM_KEY));
    environment.put("HUB_OPERATOR_TOKEN", token());
    environment.put(
        "LOGGING_FILE_NAME", "benchmarks/target/" + name.replaceAll("[^A-Za-z]+", "-") + ".log");
    environment.put("LOGGING_THRESHOLD_CONSOLE", "off");
    List<String> command = new ArrayList<>(Contestant.JVM);
    command.addAll(List.of("-jar", JAR.toString()));
    return Contestant.started(name, command, environment);
  }

  /** Starts the hub and waits until it says that it is well. */
  Contestant started(String name) {
    Contestant hub = launched(name);
    while (!isReady()) {
      if (!hub.isAlive()) {
        throw new IllegalStateException("the hub did not start: see benchmarks/target");
      }
      Waiting.aMoment();
    }
    return hub;
  }

  boolean isReady() {
    return new HttpReadiness(url() + "/actuator/health").ready();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  String token() {
    return stack.secret(Secret.OPERATOR_TOKEN);
  }

  /** Once a run, under a name of its own: hubs that run from it are not disturbed. */
  private static Path unpacked() {
    Path built = only(Path.of("routes", "target"), "knutepunkt-routes-*-app.jar");
    Path folder = Path.of("benchmarks", "target", "hub-" + ProcessHandle.current().pid());
    List<String> unpack =
        new ArrayList<>(List.of(Contestant.JVM.get(0), "-Djarmode=tools", "-jar"));
    unpack.addAll(List.of(built.toString(), "extract", "--destination", folder.toString()));
    try {
      new ProcessBuilder(unpack).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve(built.getFileName());
  }

  private static Path only(Path folder, String pattern) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      return found.iterator().next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
