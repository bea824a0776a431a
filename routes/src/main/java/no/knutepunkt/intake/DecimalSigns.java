package no.knutepunkt.intake;

/** Which signs a body has before its decimals. */
final class DecimalSigns {

  private boolean comma;
  private boolean point;

  void add(char sign) {
    comma |= sign == ',';
    point |= sign == '.';
  }

  /** {@code ,} or {@code .} or both, or null where no number showed it. */
  String seen() {
    return comma ? point ? ", ." : "," : point ? "." : null;
  }
}
