package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;

/** A whole number within bounds, such as 1250, «1 250» or «12,00». */
public record Whole(int least, int most) implements Reading {

  private static final int QUICK = 9;

  @Override
  public Object read(String text, Draft draft) {
    return isQuick(text)
        ? within(Integer.parseInt(text), draft)
        : whole(
            new Decimal(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0).read(text, draft));
  }

  @Override
  public Object read(JsonParser json, Draft draft) throws IOException {
    if (!json.currentToken().isNumeric()) {
      return Reading.super.read(json, draft);
    }
    return isQuick(json.getText())
        ? within(Integer.parseInt(json.getText()), draft)
        : whole(
            new Decimal(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0).read(json, draft));
  }

  private Object within(int value, Draft draft) {
    return value < least || value > most
        ? draft.refuse("out-of-range", Integer.toString(least), Integer.toString(most))
        : (Integer) value;
  }

  private static Object whole(Object decimal) {
    return decimal == null ? null : (Integer) ((BigDecimal) decimal).intValueExact();
  }

  private static boolean isQuick(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return text.length() <= QUICK;
  }

  @Override
  public String example() {
    return "25";
  }
}
