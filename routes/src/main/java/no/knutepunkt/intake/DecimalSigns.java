package no.knutepunkt.intake;

import no.knutepunkt.intake.fields.Draft;
import no.knutepunkt.intake.rows.Certainty;

/** Which signs a body has before its decimals. */
final class DecimalSigns {

  private boolean told;
  private boolean comma;
  private boolean point;

  void add(Draft draft) {
    told |= draft.expectedSign() != 0;
    add(draft.expectedSign());
    add(draft.decimalSign());
  }

  private void add(char sign) {
    comma |= sign == ',';
    point |= sign == '.';
  }

  /** {@code ,} or {@code .} or both, or null where no number showed it. */
  String seen() {
    return comma ? point ? ", ." : "," : point ? "." : null;
  }

  /** How sure that is, or null: every number by itself is, but a file with both has no one sign. */
  Certainty certainty() {
    return seen() == null
        ? null
        : comma && point ? Certainty.LIKELY : told ? Certainty.TOLD : Certainty.CERTAIN;
  }
}
