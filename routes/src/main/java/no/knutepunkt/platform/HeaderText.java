package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Header values as the database can hold them: a header is anybody's bytes, and one NUL or one
 * endless text in it would stop a flow for ever.
 */
public final class HeaderText {

  private HeaderText() {}

  /** The value as UTF-8 without control characters, cut to so many characters at the most. */
  public static String clean(byte[] value, int longest) {
    String text = new String(value, UTF_8).replaceAll("\\p{Cntrl}", "");
    if (text.length() <= longest) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splitsPair ? longest - 1 : longest);
  }
}
