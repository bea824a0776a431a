package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** The hub's answer to a file, in readable words. A row with several faults is rejected once. */
record Verdict(JsonNode answer) {
  private static final int FAULTS_SHOWN = 50;

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
        .forEach(
            entry -> session.out().println("  " + entry.getKey() + ": " + plain(entry.getValue())));
  }

  private static Object[] details(JsonNode row) {
    return new Object[] {
      row.path("row").asText("-"),
      row.path("field").asText("-"),
      plain(row.path("value")),
      row.path("message").asText(),
      row.path("rule").asText("-"),
      plain(row.path("example"))
    };
  }

  private static String plain(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
