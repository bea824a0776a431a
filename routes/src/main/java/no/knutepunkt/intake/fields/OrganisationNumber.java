package no.knutepunkt.intake.fields;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Nine digits whose last is the control digit by modulus 11, also written with spaces or dots and
 * as «NO … MVA».
 *
 * @see <a
 *     href="https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/">Brønnøysundregistrene</a>
 */
record OrganisationNumber() implements Reading {

  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final Pattern DRESSED = Pattern.compile("(?:NO)?([0-9]{9})(?:MVA)?");

  @Override
  public Object read(String text, Draft draft) {
    String digits = isNineDigits(text) ? text : undressed(text);
    if (digits == null) {
      return draft.refuse("organisation-number");
    }
    return hasControlDigit(digits) ? digits : draft.refuse("organisation-number-control");
  }

  @Override
  public String example() {
    return "310000019";
  }

  private static String undressed(String text) {
    String bare = Words.withoutSpaces(text).replace(".", "").toUpperCase(Locale.ROOT);
    var dressed = DRESSED.matcher(bare);
    return dressed.matches() ? dressed.group(1) : null;
  }

  private static boolean isNineDigits(String text) {
    return text.length() == WEIGHTS.length + 1 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean hasControlDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    int control = (11 - sum % 11) % 11;
    return control == digits.charAt(WEIGHTS.length) - '0';
  }
}
