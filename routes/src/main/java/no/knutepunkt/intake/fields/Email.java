package no.knutepunkt.intake.fields;

/** An e-mail address that can be one; whether anybody reads it, nobody knows. */
public record Email() implements Reading {

  private static final int LONGEST = 254;
  private static final Signs NEVER = Signs.of(" \t\r\n<>\"(),;:\\[]");

  @Override
  public Object read(String text, Draft draft) {
    String bare = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
    return isPlausible(bare) && Text.fault(bare) == null ? bare : draft.refuse("email");
  }

  private static boolean isPlausible(String text) {
    int at = text.indexOf('@');
    int dot = text.lastIndexOf('.');
    return at > 0
        && at == text.lastIndexOf('@')
        && dot > at + 1
        && dot < text.length() - 2
        && text.length() <= LONGEST
        && !text.contains("..")
        && !NEVER.anyIn(text);
  }

  @Override
  public String example() {
    return "post@bedrift.example";
  }
}
