package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * How one kind of value is read. A reading answers with the value in the contract's Java type, or
 * tells the draft its fault and answers null.
 */
public interface Reading {

  /** The value of a cell, given without surrounding space and never empty. */
  Object read(String text, Draft draft);

  /** A right value, written as in a cell. */
  String example();

  /**
   * The value at the parser's current token, which is read to its end. JSON text is read by the
   * rules of a cell; what else a kind takes, it says itself.
   */
  default Object read(JsonParser json, Draft draft) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return read(Words.trim(json.getText()), draft);
    }
    json.skipChildren();
    return draft.refuse("json-text");
  }

  /** True where the value is a day or a moment. */
  default boolean isTime() {
    return false;
  }
}
