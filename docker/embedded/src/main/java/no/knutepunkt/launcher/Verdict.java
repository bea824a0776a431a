package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The hub's answer to a file, in readable words. A row with several faults is rejected once. */
record Verdict(JsonNode answer) {
  private static final int FAULTS_SHOWN = 50;
  private static final String NONE = "–";

  void tell(Session session) {
    JsonNode rejected = answer.path("rejected");
    boolean dryRun = session.arguments().has(Arguments.Option.DRY_RUN);
    session.say(
        dryRun ? "send.verdictDry" : "send.verdict",
        answer.path("accepted").asLong(),
        rejected.findValuesAsText("row").stream().distinct().count());
    if (answer.hasNonNull("receipt")) {
      session.say("send.receipt", answer.path("receipt").asText());
    }
    new Foreseen(answer).tell(session);
    understood(session);
    StreamSupport.stream(rejected.spliterator(), false)
        .limit(FAULTS_SHOWN)
        .forEach(row -> session.say("send.row", details(row)));
    if (rejected.size() > FAULTS_SHOWN) {
      session.say("send.more", (long) rejected.size() - FAULTS_SHOWN);
    }
  }

  private void understood(Session session) {
    JsonNode understood = answer.path("understood");
    if (understood.isEmpty()) {
      return;
    }
    session.say("send.understood");
    understood
        .properties()
        .forEach(entry -> understood(session, entry.getKey(), inWords(entry.getValue())));
  }

  private static void understood(Session session, String what, String words) {
    if (!words.isEmpty()) {
      session.out().println("  " + session.words().name("send.understood", what) + ": " + words);
    }
  }

  private static String inWords(JsonNode understood) {
    if (understood.isArray()) {
      return join(understood.valueStream().map(Verdict::inWords));
    }
    if (understood.has("column")) {
      return understood.path("column").asText() + " → " + understood.path("field").asText();
    }
    return understood.isObject()
        ? join(understood.properties().stream().map(Verdict::filledIn))
        : understood.asText();
  }

  private static String filledIn(Map.Entry<String, JsonNode> value) {
    return value.getKey() + " = " + value.getValue().asText();
  }

  private static String join(Stream<String> words) {
    return words.collect(Collectors.joining(", "));
  }

  private static Object[] details(JsonNode row) {
    return new Object[] {
      row.path("row").asText(NONE),
      row.path("field").asText(NONE),
      plain(row.path("value")),
      row.path("message").asText(),
      row.path("rule").asText(NONE),
      plain(row.path("example"))
    };
  }

  /** A value as a person reads it; a dash where there is none. */
  static String plain(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return NONE;
    }
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
