package no.knutepunkt.everydoor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A door as {@code /v3/api-docs} tells of it.
 *
 * @param asked what its address is filled with
 * @param takesBody whether it wants a body
 */
record Door(String method, String path, List<Asked> asked, boolean takesBody) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * A parameter.
   *
   * @param words the only values that it takes; empty where it takes any
   */
  record Asked(String name, boolean isInPath, boolean isRequired, List<String> words) {}

  static List<Door> of(JsonNode document) {
    List<Door> doors = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          doors.add(of(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    return doors;
  }

  private static Door of(String method, String path, JsonNode told) {
    List<Asked> asked = new ArrayList<>();
    for (JsonNode parameter : told.path("parameters")) {
      String in = parameter.path("in").asText();
      if (in.equals("path") || in.equals("query")) {
        asked.add(asked(parameter, in.equals("path")));
      }
    }
    return new Door(
        method.toUpperCase(java.util.Locale.ROOT), path, asked, told.has("requestBody"));
  }

  private static Asked asked(JsonNode parameter, boolean isInPath) {
    List<String> words = new ArrayList<>();
    parameter.at("/schema/enum").forEach(word -> words.add(word.asText()));
    boolean isRequired = isInPath || parameter.path("required").asBoolean();
    return new Asked(parameter.path("name").asText(), isInPath, isRequired, words);
  }

  boolean onlyReads() {
    return method.equals("GET");
  }

  String name() {
    return method + " " + path;
  }

  /**
   * A path parameter by the step before it, as in {@code receipts/{receipt}}, a query's by name.
   */
  String key(Asked one) {
    if (!one.isInPath()) {
      return "?" + one.name();
    }
    int at = path.indexOf("/{" + one.name() + "}");
    String before = path.substring(path.lastIndexOf('/', at - 1) + 1, at);
    return before + "/{" + one.name() + "}";
  }
}
