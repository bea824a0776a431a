package no.knutepunkt.intake.fields;

import java.util.Locale;

/** A language by its ISO 639 code of two or three letters, or a Norwegian word for it. */
public record Language() implements Reading {

  @Override
  public Object read(String text, Draft draft) {
    return switch (Words.key(text)) {
      case "bokmål", "norsk", "norskbokmål" -> "nb";
      case "nynorsk", "norsknynorsk" -> "nn";
      case "engelsk", "english" -> "en";
      default -> isCode(text) ? text.toLowerCase(Locale.ROOT) : draft.refuse("language");
    };
  }

  private static boolean isCode(String text) {
    return (text.length() == 2 || text.length() == 3)
        && text.chars().allMatch(c -> (c | ' ') >= 'a' && (c | ' ') <= 'z');
  }

  @Override
  public String example() {
    return "nb";
  }
}
