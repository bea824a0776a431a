package no.knutepunkt.system;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** docker/compose.yaml: the one place that says what the stack's images and settings are. */
final class ComposeFile {

  static final Path PATH = CommandLine.HOME.resolve("docker").resolve("compose.yaml");

  /** ${NAME}, ${NAME:-otherwise}, ${NAME:?why it must be there}. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

  private final Map<String, Object> services;
  private final Map<String, String> environment;

  /** The file as Compose reads it with this besides the environment of the process. */
  ComposeFile(Map<String, String> besides) {
    environment = new LinkedHashMap<>(System.getenv());
    environment.putAll(besides);
    services = map(read().get("services"));
  }

  /** What the hub's image is built on. */
  static String jreImage() {
    ComposeFile file = new ComposeFile(Map.of());
    Map<String, Object> build = map(map(file.services.get("hub")).get("build"));
    return file.filledIn(map(build.get("args")).get("JRE_IMAGE"));
  }

  String image(String service) {
    return filledIn(map(services.get(service)).get("image"));
  }

  /** A copy, for the caller to change. */
  Map<String, String> environment(String service) {
    Map<String, String> filledIn = new LinkedHashMap<>();
    map(map(services.get(service)).get("environment"))
        .forEach((name, value) -> filledIn.put(name, filledIn(value)));
    return filledIn;
  }

  private String filledIn(Object written) {
    return VARIABLE
        .matcher(String.valueOf(written))
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(3))));
  }

  private String value(String name, String otherwise) {
    return environment.getOrDefault(name, String.valueOf(otherwise));
  }

  private static Map<String, Object> read() {
    try (Reader text = Files.newBufferedReader(PATH)) {
      return map(new Yaml().load(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> map(Object node) {
    Map<String, Object> map = new LinkedHashMap<>();
    ((Map<?, ?>) node).forEach((name, value) -> map.put(String.valueOf(name), value));
    return map;
  }
}
