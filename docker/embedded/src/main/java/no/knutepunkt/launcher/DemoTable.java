package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.knutepunkt.launcher.SampleNetwork.Counts;

/** The demo's table: what was sent, where it was delivered, and why some of it was not. */
record DemoTable(Session session) {

  private static final String LINE = "%-21s %5s %9s %9s  %-17s %9s %8s %9s %12s%n";

  void show(List<DemoResult> results) {
    session.out().println();
    line(
        List.of("stream", "sent", "accepted", "rejected", "receiver"),
        List.of("delivered", "waiting", "withheld", "quarantined"));
    results.forEach(this::counts);
    session.say("demo.why");
    results.forEach(this::reasons);
  }

  private void counts(DemoResult result) {
    List<String> upload =
        List.of(
            result.upload().stream(),
            Long.toString(result.accepted() + result.rejected()),
            Long.toString(result.accepted()),
            Long.toString(result.rejected()));
    List<String> shown = upload;
    for (Map.Entry<String, Counts> receiver : result.receivers().entrySet()) {
      print(shown, receiver.getKey(), receiver.getValue());
      shown = List.of("", "", "", "");
    }
  }

  private void print(List<String> upload, String receiver, Counts counts) {
    session
        .out()
        .printf(
            LINE,
            upload.get(0),
            upload.get(1),
            upload.get(2),
            upload.get(3),
            receiver,
            counts.delivered(),
            counts.waiting(),
            counts.withheld(),
            counts.quarantined());
  }

  private void line(List<String> left, List<String> right) {
    session
        .out()
        .printf(
            LINE,
            Stream.concat(left.stream(), right.stream())
                .map(column -> session.words().say("demo.column." + column))
                .toArray());
  }

  private void reasons(DemoResult result) {
    for (JsonNode fault : result.verdict().path("rejected")) {
      session.say(
          "demo.rejected",
          result.upload().file(),
          fault.path("row").asText(),
          fault.path("field").asText(),
          fault.path("message").asText());
    }
    for (JsonNode stage : result.journey().path("receivers")) {
      for (JsonNode reason : stage.path("reasons")) {
        session.say(
            "demo.reason",
            result.upload().stream(),
            stage.path("receiver").asText(),
            reason.path("events").asLong(),
            reason.path("message").asText());
      }
    }
  }
}
