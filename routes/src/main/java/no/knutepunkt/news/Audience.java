package no.knutepunkt.news;

import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Reading;
import no.knutepunkt.intake.fields.Words;

/** Whom news is for: everyone, the members, or a sub-network by its name. */
record Audience() implements Reading {

  static final String PUBLIC = "public";
  static final String MEMBERS = "members";

  private static final Reading NETWORK = Field.text("audience", 100).reading();

  @Override
  public Object read(String text, Draft draft) {
    return switch (Words.key(text)) {
      case "public", "offentlig", "alle", "åpen", "åpent" -> PUBLIC;
      case "members", "medlemmer", "medlemmene", "medlem" -> MEMBERS;
      default -> NETWORK.read(text, draft);
    };
  }

  @Override
  public String example() {
    return PUBLIC;
  }
}
