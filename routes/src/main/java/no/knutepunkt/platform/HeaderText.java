package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * Header values as the database can hold them: a header is anybody's bytes, and one NUL or one
 * endless text in it would stop a flow for ever.
 */
public final class HeaderText {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private HeaderText() {}

  /** The value as UTF-8 without control characters, cut to so many characters at the most. */
  public static String clean(byte[] value, int longest) {
    String text = printable(new String(value, UTF_8));
    if (text.length() <= longest) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, splitsPair ? longest - 1 : longest);
  }

  private static String printable(String text) {
    return text.chars().noneMatch(HeaderText::isControl)
        ? text
        : CONTROL.matcher(text).replaceAll("");
  }

  private static boolean isControl(int character) {
    return character < ' ' || character == 0x7f;
  }
}
