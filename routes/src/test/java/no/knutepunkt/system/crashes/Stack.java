package no.knutepunkt.system.crashes;

import static java.util.Map.entry;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.knutepunkt.embedded.EmbeddedStack;
import no.knutepunkt.embedded.Secret;
import org.jboss.byteman.agent.Main;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Broker, registry and database that stay, and hubs that come and go. */
final class Stack implements AutoCloseable {

  private final Path folder;
  private final EmbeddedStack parts;
  private final Path program;
  private int port = freePort();
  private int lives;
  private int databasePort;

  private Stack(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    parts = EmbeddedStack.start(folder.resolve("data"));
    program = unpacked(folder.resolve("hub"));
  }

  static Stack started(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    return new Stack(folder.toAbsolutePath());
  }

  EmbeddedStack parts() {
    return parts;
  }

  Path armed() {
    return folder.resolve("armed");
  }

  JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(parts.jdbcUrl(), parts.username(), parts.password()));
  }

  /** A hub that will die in the gap once it is armed. */
  HubProcess start(Gap gap) throws IOException {
    Path script = folder.resolve("rules-" + lives + ".btm");
    Files.writeString(script, new FaultScript(gap, armed(), reached()).text());
    Path agent = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return start("-javaagent:" + agent + "=script:" + script);
  }

  HubProcess start(String... options) throws IOException {
    Files.deleteIfExists(reached());
    List<String> command = new ArrayList<>(java("-Xmx512m", "-XX:+UseSerialGC"));
    // These lives are too short for the better compiler.
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", program.toString()));
    lives++;
    return HubProcess.start(command, environment(), folder.resolve("hub-" + lives + ".log"));
  }

  /** Another hub on the same parts, at an address of its own. */
  HubProcess startBeside() throws IOException {
    port = freePort();
    return start();
  }

  /** From now on hubs reach the database by this wire. */
  Link linked() throws IOException {
    Link link = new Link(URI.create(parts.jdbcUrl().substring("jdbc:".length())).getPort());
    databasePort = link.port();
    return link;
  }

  private String databaseUrl() {
    return databasePort == 0
        ? parts.jdbcUrl()
        : parts.jdbcUrl().replaceFirst(":\\d+/", ":" + databasePort + "/");
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /** The flows that have come to the gap. */
  List<String> reachedGap() throws IOException {
    return Files.exists(reached())
        ? Files.readAllLines(reached()).stream()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .toList()
        : List.of();
  }

  private Path reached() {
    return folder.resolve("reached");
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        entry("HUB_PORT", Integer.toString(port)),
        entry("HUB_KAFKA_BOOTSTRAP_SERVERS", parts.bootstrapServers()),
        entry("HUB_REGISTRY_URL", parts.registryUrl()),
        entry("HUB_DATABASE_URL", databaseUrl()),
        entry("HUB_DATABASE_CONNECTIONS", "32"),
        entry("HUB_DATABASE_USERNAME", parts.username()),
        entry("HUB_DATABASE_PASSWORD", parts.password()),
        entry("HUB_SURVEY_KEY", parts.secrets().of(Secret.SURVEY_KEY)),
        entry("HUB_PSEUDONYM_KEY", parts.secrets().of(Secret.PSEUDONYM_KEY)),
        entry("HUB_OPERATOR_TOKEN", parts.secrets().of(Secret.OPERATOR_TOKEN)),
        entry("SERVER_ADDRESS", "127.0.0.1"));
  }

  private static Path unpacked(Path folder) throws IOException, InterruptedException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of("target"), "knutepunkt-routes-*-app.jar")) {
      Path jar = jars.iterator().next();
      List<String> command = java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--force");
      command.addAll(List.of("--destination", folder.toString()));
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IOException("the hub's jar can not be unpacked");
      }
      return folder.resolve(jar.getFileName());
    }
  }

  private static List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    return command;
  }

  @Override
  public void close() {
    parts.close();
  }
}
