package no.knutepunkt.schemas;

import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;

/** What it means that a place in a schema has another type than before. */
final class TypeChange {

  /** What Avro lets a reader widen: a reader of the second takes what was written as the first. */
  private static final Map<Schema.Type, Set<Schema.Type>> WIDENED =
      Map.of(
          Schema.Type.INT, Set.of(Schema.Type.LONG, Schema.Type.FLOAT, Schema.Type.DOUBLE),
          Schema.Type.LONG, Set.of(Schema.Type.FLOAT, Schema.Type.DOUBLE),
          Schema.Type.FLOAT, Set.of(Schema.Type.DOUBLE));

  private TypeChange() {}

  static SchemaChange of(String place, Branches.Pair pair) {
    return new SchemaChange(
        sentence(place, pair.before(), pair.now()),
        harm(pair.before().getType(), pair.now().getType()));
  }

  static String sentence(String place, Schema before, Schema now) {
    return "%s was %s, is %s".formatted(place, TypeWords.of(before), TypeWords.of(now));
  }

  private static Harm harm(Schema.Type before, Schema.Type now) {
    if (isWidened(before, now)) {
      return Harm.OLDER_READERS;
    }
    return isWidened(now, before) ? Harm.NEWER_READERS : Harm.ALL_READERS;
  }

  private static boolean isWidened(Schema.Type from, Schema.Type to) {
    return WIDENED.getOrDefault(from, Set.of()).contains(to);
  }
}
