package no.knutepunkt.intake.fields;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as offices write it: thousands apart by spaces, points or commas, decimals after a comma
 * or a point.
 *
 * @param value the number; for an ambiguous one, read as having decimals
 * @param decimalSign the sign before the decimals, or 0 where there are none
 * @param ambiguous true for «1.234» and «1,234»: thousands to one, decimals to another
 */
record WrittenNumber(BigDecimal value, char decimalSign, boolean ambiguous) {

  private static final int LONGEST = 40;
  private static final Pattern SHAPE =
      Pattern.compile(
          "([+-]?)(\\d{1,15}|\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?=,|$)"
              + "|\\d{1,3}(?:,\\d{3})+(?=\\.|$))(?:([.,])(\\d{1,10}))?");
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

  static Optional<WrittenNumber> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = withPlainSpaces(text);
    Matcher shape = SHAPE.matcher(plain);
    return shape.matches()
        ? Optional.of(number(shape, AMBIGUOUS.matcher(plain).matches()))
        : Optional.empty();
  }

  /** A number as JSON has it; none where it is too long or too far from zero to mean anything. */
  static Optional<WrittenNumber> ofJson(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text);
    return Math.abs((long) value.scale()) > LONGEST
        ? Optional.empty()
        : Optional.of(new WrittenNumber(value, (char) 0, false));
  }

  /** The number where it is known what stands before decimals; 0 where it is not. */
  WrittenNumber expecting(char sign) {
    return !ambiguous || sign == 0
        ? this
        : sign == decimalSign
            ? new WrittenNumber(value, sign, false)
            : new WrittenNumber(new BigDecimal(value.unscaledValue()), (char) 0, false);
  }

  private static WrittenNumber number(Matcher shape, boolean ambiguous) {
    String whole = shape.group(1) + shape.group(2).replaceAll("\\D", "");
    String decimals = shape.group(4);
    return decimals == null
        ? new WrittenNumber(new BigDecimal(whole), (char) 0, ambiguous)
        : new WrittenNumber(
            new BigDecimal(whole + "." + decimals), shape.group(3).charAt(0), ambiguous);
  }

  private static String withPlainSpaces(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      plain.append(Words.isSpace(c) ? ' ' : c == '\u2212' ? '-' : c);
    }
    return plain.toString();
  }
}
