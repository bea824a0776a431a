package no.knutepunkt.intake.fields;

import java.util.Locale;
import java.util.regex.Pattern;
import no.knutepunkt.platform.OrganisationNumber;

/** An organisation number, also written with spaces or dots and as «NO … MVA». */
record WrittenOrganisationNumber() implements Reading {

  private static final Pattern DRESSED = Pattern.compile("(?:NO)?([0-9]{9})(?:MVA)?");

  @Override
  public Object read(String text, Draft draft) {
    if (OrganisationNumber.isValid(text)) {
      return text;
    }
    String digits = undressed(text);
    if (digits == null) {
      return draft.refuse(Text.isShortened(text) ? "shortened-number" : "organisation-number");
    }
    return OrganisationNumber.isValid(digits)
        ? digits
        : draft.refuse("organisation-number-control");
  }

  @Override
  public String example() {
    return "310000019";
  }

  private static String undressed(String text) {
    String bare = Words.withoutSpaces(text).replace(".", "").toUpperCase(Locale.ROOT);
    var dressed = DRESSED.matcher(bare);
    return dressed.matches() ? dressed.group(1) : null;
  }
}
