package no.knutepunkt.system.crashes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the door tells of each promised receipt: every event accounted for, and none on its way. */
final class Journeys {

  private static final ObjectMapper JSON = new ObjectMapper();

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

  private static long sum(JsonNode stage) {
    return stage.path("delivered").asLong()
        + stage.path("waiting").asLong()
        + stage.path("withheld").asLong()
        + stage.path("quarantined").asLong();
  }
}
