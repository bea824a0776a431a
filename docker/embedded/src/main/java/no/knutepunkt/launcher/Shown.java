package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;

/** Quarantine as a person reads it on a terminal. */
final class Shown {
  private static final String NOTHING = "–";

  private final Session session;

  Shown(Session session) {
    this.session = session;
  }

  int causes(JsonNode causes) {
    for (JsonNode cause : causes) {
      say(
          "quarantine.cause",
          text(cause, "waiting"),
          text(cause, "events"),
          text(cause, "stream"),
          text(cause, "refusedBy"),
          text(cause, "message"),
          text(cause, "companies"),
          text(cause, "firstAt"),
          text(cause, "lastAt"),
          text(cause, "group"),
          text(cause, "example"));
    }
    if (causes.isEmpty()) {
      say("quarantine.empty");
    }
    return Command.DONE;
  }

  /** One line each, as other programs read it. */
  int lines(JsonNode rows) {
    for (JsonNode row : rows) {
      session
          .out()
          .println(
              row.properties().stream()
                  .map(Map.Entry::getValue)
                  .map(value -> value.isValueNode() ? value.asText() : value.toString())
                  .collect(Collectors.joining("\t")));
    }
    return Command.DONE;
  }

  int fields(JsonNode answer) {
    answer.properties().stream()
        .filter(field -> !field.getValue().isNull())
        .forEach(field -> session.out().println(field.getKey() + ": " + field.getValue().asText()));
    return Command.DONE;
  }

  /** What came of one, or would. */
  int tried(JsonNode answer) {
    if (answer.has("foreseen")) {
      foreseen(answer.path("foreseen"));
    } else {
      say("quarantine.tried", text(answer, "state"), text(answer, "receipt"));
    }
    return faults(answer);
  }

  private int faults(JsonNode answer) {
    answer.path("rejected").forEach(fault -> session.out().println("- " + text(fault, "message")));
    return answer.path("rejected").isEmpty() ? Command.DONE : Command.REFUSED;
  }

  /** What would come of one or many. */
  int foreseen(JsonNode foreseen) {
    if (foreseen.isArray()) {
      foreseen.forEach(
          one -> {
            foreseen(one);
            faults(one);
          });
    } else {
      say(
          "quarantine.foreseen",
          text(foreseen, "id"),
          text(foreseen, "outcome"),
          text(foreseen, "message"));
    }
    return Command.DONE;
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asText(NOTHING);
  }

  private void say(String key, Object... details) {
    session.out().println(session.words().say(key, details));
  }
}
