package no.knutepunkt.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Kafka in KRaft mode: one node that is broker and controller. */
record Broker(DataLayout data, StackFolder stack) {
  static final String NAME = "broker";
  static final String CONTROLLER = "broker-controller";

  private static final int HEAP_MEGABYTES = 256;
  private static final int CLUSTER_ID_BYTES = 16;

  Part part(int port, int controllerPort) {
    Path configuration = configuration("broker", data.broker(), port, controllerPort);
    return new Part(
        NAME,
        port,
        jvm(List.of()).command("-cp", classpath(), "kafka.Kafka", configuration.toString()),
        Map.of(),
        data.log().resolve("broker.log"),
        "TERM",
        new BrokerReadiness(port));
  }

  /** Formats the storage, once. It gets its name when it is whole. */
  void prepare() {
    if (Files.isDirectory(data.broker())) {
      return;
    }
    Path unfinished = data.root().resolve("kafka.unfinished");
    Trees.delete(unfinished);
    Path configuration = configuration("format", unfinished, 1, 2);
    List<String> command =
        jvm(List.of("-XX:TieredStopAtLevel=1"))
            .command("-cp", classpath(), "kafka.tools.StorageTool", "format");
    command.addAll(List.of("-t", clusterId(), "-c", configuration.toString()));
    new ShortCommand(command).run("");
    try {
      Files.delete(configuration);
      Files.move(unfinished, data.broker(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Jvm jvm(List<String> more) {
    List<String> logging =
        List.of(
            "-Dknutepunkt.log=" + data.log(),
            "-Dlog4j2.configurationFile=" + stack.broker().resolve("log4j2.properties"));
    return new Jvm(data, HEAP_MEGABYTES, Stream.concat(logging.stream(), more.stream()).toList());
  }

  private String classpath() {
    return stack.broker().resolve("lib") + "/*";
  }

  private Path configuration(String name, Path folder, int port, int controllerPort) {
    Properties properties = new Properties();
    Path file = data.run().resolve(name + ".properties");
    try (Reader common = Files.newBufferedReader(stack.broker().resolve("server.properties"));
        Writer writer = Files.newBufferedWriter(file)) {
      properties.load(common);
      String address = "PLAINTEXT://127.0.0.1:" + port;
      properties.setProperty("listeners", address + ",CONTROLLER://127.0.0.1:" + controllerPort);
      properties.setProperty("advertised.listeners", address);
      properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
      properties.setProperty("log.dirs", folder.toString());
      properties.store(writer, null);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String clusterId() {
    byte[] bytes = new byte[CLUSTER_ID_BYTES];
    new SecureRandom().nextBytes(bytes);
    bytes[0] = 0; // Kafka refuses an id that begins with a dash
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
