package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Yes or no: ja/nei, true/false, sann/usann, 1/0. */
public record YesNo() implements Reading {

  @Override
  public Object read(String text, Draft draft) {
    return switch (Words.key(text)) {
      case "ja", "j", "yes", "y", "true", "sann", "1", "x" -> true;
      case "nei", "n", "no", "false", "usann", "0" -> false;
      default -> draft.refuse("yes-no");
    };
  }

  @Override
  public Object read(JsonParser json, Draft draft) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> Reading.super.read(json, draft);
    };
  }

  @Override
  public String example() {
    return "ja";
  }
}
