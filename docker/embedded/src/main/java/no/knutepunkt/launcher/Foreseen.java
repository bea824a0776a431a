package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What a file changes, where the hub's answer says so, and the token of a dry run. */
record Foreseen(JsonNode answer) {
  private static final int CHANGES_SHOWN = 50;

  void tell(Session session) {
    JsonNode counts = answer.path("counts");
    if (!counts.isObject()) {
      return;
    }
    session.say(
        "send.counts",
        counts.path("new").asLong(),
        counts.path("changed").asLong(),
        counts.path("unchanged").asLong(),
        counts.path("overtaken").asLong(),
        counts.path("rejected").asLong());
    JsonNode changes = answer.path("changes");
    StreamSupport.stream(changes.spliterator(), false)
        .filter(row -> row.hasNonNull("organisationNumber"))
        .limit(CHANGES_SHOWN)
        .forEach(row -> tell(row, session));
    long more =
        answer.path("changesNotTold").asLong() + Math.max(0, changes.size() - CHANGES_SHOWN);
    if (more > 0) {
      session.say("send.moreChanges", more);
    }
    if (answer.hasNonNull("token")) {
      session.say("send.dryRunToken", answer.path("token").asText());
    }
  }

  private static void tell(JsonNode row, Session session) {
    session.say("send.change", row.path("row").asText(), row.path("organisationNumber").asText());
    row.path("fields")
        .forEach(
            field ->
                session.say(
                    "send.field",
                    field.path("field").asText(),
                    Verdict.plain(field.path("before")),
                    Verdict.plain(field.path("after"))));
  }
}
