package no.knutepunkt.intake.fields;

/**
 * A web address, http or https only.
 *
 * @param bareHost true where «www.bedrift.no» will do
 */
public record WebAddress(boolean bareHost) implements Reading {

  private static final int LONGEST = 2000;
  private static final Signs NEVER = Signs.of(" \t\r\n<>\"\\^`{|}");
  private static final Signs END_OF_HOST = Signs.of("/?#");

  @Override
  public Object read(String text, Draft draft) {
    int host = host(text);
    return host >= 0
            && text.length() <= LONGEST
            && isHost(text.substring(host))
            && Text.fault(text) == null
            && !NEVER.anyIn(text)
        ? text
        : draft.refuse("web-address");
  }

  private int host(String text) {
    if (text.regionMatches(true, 0, "https://", 0, 8)) {
      return 8;
    }
    if (text.regionMatches(true, 0, "http://", 0, 7)) {
      return 7;
    }
    return bareHost && text.indexOf(':') < 0 ? 0 : -1;
  }

  private static boolean isHost(String rest) {
    int end = 0;
    while (end < rest.length() && !END_OF_HOST.has(rest.charAt(end))) {
      end++;
    }
    String host = rest.substring(0, end);
    return host.indexOf('@') < 0 && host.indexOf('.') > 0 && !host.endsWith(".");
  }

  @Override
  public String example() {
    return "https://www.bedrift.example";
  }
}
