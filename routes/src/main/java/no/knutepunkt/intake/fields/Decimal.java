package no.knutepunkt.intake.fields;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number with decimals within bounds.
 *
 * @param decimals most decimals; the value gets exactly as many
 */
public record Decimal(BigDecimal least, BigDecimal most, int decimals) implements Reading {

  /** Two decimals, from zero. */
  public static Decimal upTo(long most) {
    return new Decimal(BigDecimal.ZERO, BigDecimal.valueOf(most), 2);
  }

  @Override
  public Object read(String text, Draft draft) {
    return judge(draft.isNumber() ? WrittenNumber.ofJson(text) : WrittenNumber.of(text), draft);
  }

  @Override
  public Object read(JsonParser json, Draft draft) throws IOException {
    return json.currentToken().isNumeric()
        ? judge(WrittenNumber.ofJson(json.getText()), draft)
        : Reading.super.read(json, draft);
  }

  private Object judge(Optional<WrittenNumber> written, Draft draft) {
    if (written.isEmpty()) {
      return draft.refuse("number");
    }
    WrittenNumber number = written.get().expecting(draft.expectedSign());
    if (number.ambiguous()) {
      return decimals == 0
          ? draft.refuse("ambiguous-whole-number", thousands(number))
          : draft.refuse("ambiguous-number", thousands(number), fraction(number));
    }
    if (number.decimalSign() != 0) {
      draft.sawDecimalSign(number.decimalSign());
    }
    return judge(number.value(), draft);
  }

  private Object judge(BigDecimal value, Draft draft) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      return draft.refuse("out-of-range", least.toPlainString(), most.toPlainString());
    }
    BigDecimal bare = value.stripTrailingZeros();
    if (bare.scale() <= decimals) {
      return bare.setScale(decimals, RoundingMode.UNNECESSARY);
    }
    return decimals == 0
        ? draft.refuse("whole-number")
        : draft.refuse("decimals", Integer.toString(decimals));
  }

  private static String thousands(WrittenNumber number) {
    return number.value().unscaledValue().toString();
  }

  private String fraction(WrittenNumber number) {
    return number.value().setScale(decimals, RoundingMode.HALF_UP).toString().replace('.', ',');
  }

  @Override
  public String example() {
    return "12,5";
  }
}
