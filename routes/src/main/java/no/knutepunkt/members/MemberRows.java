package no.knutepunkt.members;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

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
    try {
      return JSON.readValue(row, Member.class);
    } catch (JsonProcessingException quotesTheRow) {
      throw new IllegalStateException("a row of the register is always JSON");
    }
  }
}
