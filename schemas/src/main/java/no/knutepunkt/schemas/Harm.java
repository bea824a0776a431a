package no.knutepunkt.schemas;

/** Who breaks when a contract changes from one version to a later one. */
enum Harm {
  NOBODY(""),
  OLDER_READERS("readers on version %1$d cannot read what version %2$d writes"),
  NEWER_READERS("readers on version %2$d cannot read what producers still on version %1$d write"),
  ALL_READERS(
      "readers on version %1$d cannot read what version %2$d writes,"
          + " nor readers on version %2$d what producers still on version %1$d write"),
  MEANING("readers on version %1$d and on version %2$d take the same message for different things"),
  PRIVACY("whoever sent it under version %1$d was promised more than version %2$d keeps");

  private final String sentence;

  Harm(String sentence) {
    this.sentence = sentence;
  }

  String sentence(int older, int newer) {
    return sentence.formatted(older, newer);
  }
}
