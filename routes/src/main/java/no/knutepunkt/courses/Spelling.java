package no.knutepunkt.courses;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that people type: two are the same where only capitals and spaces differ. */
final class Spelling {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F]+");

  private Spelling() {}

  /** As it is shown: single spaces, none around it, each letter one character. */
  static String tidy(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACES.matcher(composed).replaceAll(" ").strip();
  }

  /** The same for everything that is spelled alike. */
  static String alike(String text) {
    return tidy(text).toLowerCase(Locale.ROOT);
  }
}
