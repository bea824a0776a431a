package no.knutepunkt.members;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;

/** Rows of the register as the database hands them out: JSON without what must not be seen. */
final class MemberRows {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private MemberRows() {}

  static Member read(String row) {
    return inJson(() -> JSON.readValue(row, Member.class));
  }

  static StandingMember readStanding(String row) {
    return inJson(
        () -> {
          JsonNode state = JSON.readTree(row);
          UUID event = UUID.fromString(state.path("event_id").asText());
          return new StandingMember(JSON.treeToValue(state, Member.class), event);
        });
  }

  private static <T> T inJson(JsonWork<T> work) {
    try {
      return work.run();
    } catch (JsonProcessingException quotesTheRow) {
      throw new IllegalStateException("a row of the register is always JSON");
    }
  }

  private interface JsonWork<T> {
    T run() throws JsonProcessingException;
  }
}
