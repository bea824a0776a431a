package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * Header values as the database can hold them: a header is anybody's bytes, and one NUL or one
 * endless text in it would stop a flow for ever.
 */
public final class HeaderText {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private static final byte DELETE = 0x7f;

  private HeaderText() {}

  /** The value as UTF-8 without control characters, cut to so many characters at the most. */
  public static String clean(byte[] value, int longest) {
    String text = new String(value, UTF_8);
    String printable = hasControl(value) ? CONTROL.matcher(text).replaceAll("") : text;
    if (printable.length() <= longest) {
      return printable;
    }
    boolean splitsPair = Character.isHighSurrogate(printable.charAt(longest - 1));
    return printable.substring(0, splitsPair ? longest - 1 : longest);
  }

  /** In UTF-8 a byte below 128 is that character. */
  private static boolean hasControl(byte[] value) {
    for (byte one : value) {
      if ((one >= 0 && one < ' ') || one == DELETE) {
        return true;
      }
    }
    return false;
  }
}
