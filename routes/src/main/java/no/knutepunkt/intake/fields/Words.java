package no.knutepunkt.intake.fields;

import java.text.Normalizer;
import java.util.Locale;

/** How words are cleaned and compared. */
public final class Words {

  private Words() {}

  /** Letters and digits only, in lower case: «Org.nr.», «ORG NR» and «org-nr» are one word. */
  public static String key(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(composed.length());
    composed.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }

  /** Without spaces at both ends, also no-break, thin and zero-width ones. */
  public static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  /** Without any space. */
  static String withoutSpaces(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(c -> !isSpace((char) c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200b')
        || c == '\u202f'
        || c == '\u2060'
        || c == '\ufeff';
  }
}
