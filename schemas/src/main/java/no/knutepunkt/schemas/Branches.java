package no.knutepunkt.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The branches of two unions, matched by type and name; a plain type counts as a union of one. One
 * branch left over on each side is one that changed.
 */
record Branches(
    List<Pair> kept,
    Optional<Pair> changed,
    List<Schema> gone,
    List<Schema> added,
    boolean areReordered) {

  /** The same place in the schema before and now. */
  record Pair(Schema before, Schema now) {}

  static Branches of(Schema before, Schema now) {
    var kept = new ArrayList<Pair>();
    var gone = new ArrayList<Schema>();
    var added = new ArrayList<>(branches(now));
    for (Schema branch : branches(before)) {
      match(branch, added)
          .ifPresentOrElse(
              same -> {
                added.remove(same);
                kept.add(new Pair(branch, same));
              },
              () -> gone.add(branch));
    }
    return of(kept, gone, added, areReordered(kept, branches(now)));
  }

  private static Branches of(
      List<Pair> kept, List<Schema> gone, List<Schema> added, boolean reordered) {
    if (gone.size() == 1 && added.size() == 1) {
      var changed = new Pair(gone.get(0), added.get(0));
      return new Branches(kept, Optional.of(changed), List.of(), List.of(), reordered);
    }
    return new Branches(kept, Optional.empty(), gone, added, reordered);
  }

  private static boolean areReordered(List<Pair> kept, List<Schema> now) {
    var places = kept.stream().map(pair -> now.indexOf(pair.now())).toList();
    return !places.equals(places.stream().sorted().toList());
  }

  private static Optional<Schema> match(Schema branch, List<Schema> candidates) {
    return candidates.stream().filter(other -> isAlike(branch, other)).findFirst();
  }

  private static boolean isAlike(Schema one, Schema other) {
    return one.getType() == other.getType()
        && one.getFullName().equals(other.getFullName())
        && (one.getType() != Schema.Type.FIXED || one.getFixedSize() == other.getFixedSize());
  }

  private static List<Schema> branches(Schema schema) {
    return schema.isUnion() ? schema.getTypes() : List.of(schema);
  }
}
