package no.knutepunkt.platform;

import java.util.Optional;

/**
 * Nine digits of the Norwegian register of legal entities; the last is a control digit, modulus 11
 * with the weights 3 2 7 6 5 4 3 2.
 */
public record OrganisationNumber(String digits) {

  private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};
  private static final int LENGTH = 9;

  public OrganisationNumber {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not an organisation number");
    }
  }

  /** The number, if it is nine digits that pass modulus 11. */
  public static Optional<OrganisationNumber> parse(String text) {
    return isValid(text) ? Optional.of(new OrganisationNumber(text)) : Optional.empty();
  }

  public static boolean isValid(String text) {
    return text != null
        && text.length() == LENGTH
        && allDigits(text)
        && control(text) == last(text);
  }

  private static boolean allDigits(String text) {
    for (int i = 0; i < LENGTH; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int last(String text) {
    return text.charAt(LENGTH - 1) - '0';
  }

  /** 10 stands for no digit at all: such numbers are never given out. */
  private static int control(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return (11 - sum % 11) % 11;
  }

  @Override
  public String toString() {
    return digits;
  }
}
