package no.knutepunkt.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import no.knutepunkt.launcher.SampleNetwork.Counts;
import no.knutepunkt.launcher.SampleNetwork.Upload;

/**
 * What became of one file.
 *
 * @param verdict the gate's answer
 * @param journey the newest look at the receipt
 */
record DemoResult(Upload upload, JsonNode verdict, JsonNode journey) {

  long accepted() {
    return verdict.path("accepted").asLong();
  }

  long rejected() {
    return verdict.path("rejectedRows").asLong();
  }

  Map<String, Counts> receivers() {
    Map<String, Counts> receivers = new LinkedHashMap<>();
    for (JsonNode stage : journey.path("receivers")) {
      receivers.put(
          stage.path("receiver").asText(),
          new Counts(
              stage.path("delivered").asLong(),
              stage.path("waiting").asLong(),
              stage.path("withheld").asLong(),
              stage.path("quarantined").asLong()));
    }
    return receivers;
  }

  boolean isAsExpected() {
    return accepted() == upload.accepted()
        && rejected() == upload.rejected()
        && receivers().equals(upload.receivers());
  }
}
