package no.knutepunkt.intake.fields;

/** A few signs of ASCII that are looked for in every text: one bit each. */
final class Signs {

  private final long[] bits = new long[2];

  private Signs() {}

  static Signs of(String signs) {
    Signs these = new Signs();
    for (int i = 0; i < signs.length(); i++) {
      these.bits[signs.charAt(i) / Long.SIZE] |= 1L << signs.charAt(i);
    }
    return these;
  }

  boolean has(char sign) {
    return sign < 2 * Long.SIZE && (bits[sign / Long.SIZE] & 1L << sign) != 0;
  }

  boolean anyIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (has(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
