package no.knutepunkt.schemas;

/**
 * One change between two schemas: what happened, in words that name the field, and whom it harms.
 */
record SchemaChange(String what, Harm harm) {

  boolean isHarmful() {
    return harm != Harm.NOBODY;
  }

  /** The change as a sentence that says who breaks. */
  String sentence(String topic, int older, int newer) {
    return "%s: %s: %s".formatted(topic, harm.sentence(older, newer), what);
  }
}
