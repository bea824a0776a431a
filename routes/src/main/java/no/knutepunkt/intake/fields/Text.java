package no.knutepunkt.intake.fields;

import java.util.regex.Pattern;

/**
 * Text as it stands; control characters and broken letters are faults.
 *
 * @param most longest text, in UTF-16 units
 * @param lines true where line breaks are part of the text; else they become spaces
 */
record Text(int most, boolean lines) implements Reading {

  /** What programs leave where a letter was damaged. */
  private static final char REPLACEMENT = '\ufffd';

  private static final Pattern SHORTENED = Pattern.compile("\\d[.,]\\d+E\\+\\d\\d");

  @Override
  public Object read(String text, Draft draft) {
    if (text.length() > most) {
      return draft.refuse("too-long", Integer.toString(most));
    }
    boolean shortened = isShortened(text);
    if (isPlain(text) && !shortened) {
      return text;
    }
    String fault = shortened ? "shortened-number" : fault(text);
    if (fault != null) {
      return draft.refuse(fault);
    }
    return hasBreak(text) ? lines ? withOneKindOfBreak(text) : onOneLine(text) : text;
  }

  @Override
  public String example() {
    return null;
  }

  /** Printed ASCII, as most texts are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** What Excel makes of a long number in a narrow column, and then saves: its digits are lost. */
  static boolean isShortened(String text) {
    int sign = text.length() - 4;
    return sign > 1
        && text.startsWith("E+", sign)
        && Character.isDigit(text.charAt(sign + 2))
        && SHORTENED.matcher(text).matches();
  }

  private static boolean hasBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0;
  }

  private static String withOneKindOfBreak(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String onOneLine(String text) {
    return text.replaceAll("[\r\n\t ]+", " ");
  }

  /** The rule that these characters break, or null. */
  static String fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= '\u007f' && c < '\u00a0') {
        return "control-character";
      }
      if (c == REPLACEMENT) {
        return "encoding";
      }
      if (Character.isSurrogate(c)) {
        if (!isPair(text, i)) {
          return "encoding";
        }
        i++;
      }
    }
    return null;
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }
}
