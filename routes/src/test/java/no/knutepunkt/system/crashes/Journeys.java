package no.knutepunkt.system.crashes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the door tells of each promised receipt: every event accounted for, and none on its way. */
final class Journeys {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> ENDED = Set.of("delivered", "withheld", "quarantined");

  private final Senders senders;

  Journeys(Senders senders) {
    this.senders = senders;
  }

  /** What is wrong with the receipts that are new since the last time. */
  List<Finding> findings(HubProcess hub) throws IOException {
    List<Finding> found = new ArrayList<>();
    for (String receipt : senders.newReceipts()) {
      var said = hub.call("GET", "/api/v1/receipts/" + receipt, "application/json", "");
      JsonNode journey = JSON.readTree(said.body());
      if (!journey.path("state").asText().equals("complete")) {
        found.add(new Finding(Finding.Kind.LOST, "journey", receipt));
      }
      found.addAll(holes(hub, receipt));
      for (JsonNode stage : journey.path("receivers")) {
        if (sum(stage) != journey.path("accepted").asLong()
            || stage.path("waiting").asLong() != 0) {
          String receiver = stage.path("receiver").asText();
          found.add(new Finding(Finding.Kind.UNEXPLAINED, receiver, "journey " + receipt));
        }
      }
    }
    return found;
  }

  /** Of each message the door tells at every receiver how it ended. */
  private static List<Finding> holes(HubProcess hub, String receipt) throws IOException {
    var said = hub.call("GET", "/api/v1/journeys?receipt=" + receipt, "application/json", "");
    List<Finding> found = new ArrayList<>();
    for (JsonNode message : JSON.readTree(said.body())) {
      for (JsonNode station : message.path("receivers")) {
        if (!ENDED.contains(station.path("state").asText())) {
          String receiver = station.path("receiver").asText();
          found.add(new Finding(Finding.Kind.UNEXPLAINED, receiver, "message " + message));
        }
      }
    }
    return found;
  }

  private static long sum(JsonNode stage) {
    return stage.path("delivered").asLong()
        + stage.path("waiting").asLong()
        + stage.path("withheld").asLong()
        + stage.path("quarantined").asLong();
  }
}
