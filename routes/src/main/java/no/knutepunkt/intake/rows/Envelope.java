package no.knutepunkt.intake.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.knutepunkt.intake.fields.Draft;

/**
 * What stands around {@code data} in a structured CloudEvent. It only is one where {@code
 * specversion} is there: the members can come in any order, so that shows at the end.
 */
final class Envelope {

  private static final int MOST = 20;
  private static final int LONGEST = 300;

  private final Map<String, String> attributes = new LinkedHashMap<>();
  private boolean data;

  void hasData() {
    data = true;
  }

  /** Takes a member that can be an attribute: short text in lower case. */
  boolean take(String name, JsonParser json) throws IOException {
    boolean attribute =
        attributes.size() < MOST
            && json.currentToken() == JsonToken.VALUE_STRING
            && json.getTextLength() <= LONGEST
            && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    if (attribute) {
      attributes.put(name, json.getText());
    }
    return attribute;
  }

  /** Gives the event its identity, or tells what here is no part of any event. */
  void settle(Draft draft, Consumer<String> unknown) {
    boolean cloudEvent = attributes.containsKey("specversion");
    if (cloudEvent && (!data || !attributes.containsKey("id"))) {
      draft.refuseRow(null, "cloud-event");
    } else if (cloudEvent) {
      draft.identify(attributes.get("id"), attributes.get("source"));
    } else {
      attributes.keySet().forEach(unknown);
      if (data) {
        draft.refuseRow(null, "cloud-event");
      }
    }
  }
}
