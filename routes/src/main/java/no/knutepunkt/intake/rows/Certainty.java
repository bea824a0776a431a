package no.knutepunkt.intake.rows;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure a reading of a file is. */
public enum Certainty {
  /** The sender said so. */
  TOLD,
  /** It can't well be anything else. */
  CERTAIN,
  /** It fits best, but another reading is possible; a parameter settles it. */
  LIKELY;

  static Certainty of(boolean told, boolean certain) {
    return told ? TOLD : certain ? CERTAIN : LIKELY;
  }

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
