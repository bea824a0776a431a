package no.knutepunkt.schemas;

import org.apache.avro.Schema;

/** What it means that a place in a schema has another type than before. */
record TypeChange(String place, Schema before, Schema now) {

  /** The type was replaced. */
  SchemaChange replaced() {
    return new SchemaChange(sentence(), harm());
  }

  /**
   * The type is the same, but what it stands for is not: a date, say, instead of a plain number.
   */
  SchemaChange reinterpreted() {
    return new SchemaChange(sentence(), Harm.MEANING);
  }

  private String sentence() {
    return "%s was %s, is %s".formatted(place, TypeWords.of(before), TypeWords.of(now));
  }

  private Harm harm() {
    var newerReads = AvroJudge.reads(now, before);
    if (AvroJudge.reads(before, now)) {
      return newerReads ? Harm.MEANING : Harm.NEWER_READERS;
    }
    return newerReads ? Harm.OLDER_READERS : Harm.ALL_READERS;
  }

  /** One of the types that {@code before} allowed is not allowed now. */
  static SchemaChange withdrawn(String place, Schema type, Schema now) {
    return new SchemaChange(
        "%s can no longer be %s".formatted(place, TypeWords.of(type)),
        AvroJudge.reads(now, type) ? Harm.MEANING : Harm.NEWER_READERS);
  }

  /** A type is allowed now that {@code before} did not allow. */
  static SchemaChange admitted(String place, Schema type, Schema before) {
    return new SchemaChange(
        "%s can now be %s".formatted(place, TypeWords.of(type)),
        AvroJudge.reads(before, type) ? Harm.MEANING : Harm.OLDER_READERS);
  }
}
