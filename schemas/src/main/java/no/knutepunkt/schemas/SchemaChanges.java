package no.knutepunkt.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** Walks two schemas side by side, down to the last leaf, and notes what changed. */
final class SchemaChanges {

  private final List<SchemaChange> changes = new ArrayList<>();
  private final Set<String> walkedRecords = new HashSet<>();

  private SchemaChanges() {}

  static List<SchemaChange> between(Schema before, Schema now) {
    var walk = new SchemaChanges();
    walk.compareTypes("", before, now);
    return List.copyOf(walk.changes);
  }

  private void compareTypes(String path, Schema before, Schema now) {
    var branches = Branches.of(before, now);
    branches.kept().forEach(pair -> compareAlike(path, pair.before(), pair.now()));
    branches
        .changed()
        .ifPresent(pair -> note(new TypeChange(place(path), pair.before(), pair.now()).replaced()));
    branches.gone().forEach(type -> note(TypeChange.withdrawn(place(path), type, now)));
    branches.added().forEach(type -> note(TypeChange.admitted(place(path), type, before)));
    if (branches.areReordered()) {
      note("%s has its branches in another order".formatted(place(path)), Harm.NOBODY);
    }
  }

  /** Both are of the same type and name. */
  private void compareAlike(String path, Schema before, Schema now) {
    if (!TypeWords.logical(before).equals(TypeWords.logical(now))) {
      note(new TypeChange(place(path), before, now).reinterpreted());
    }
    switch (before.getType()) {
      case RECORD -> compareRecords(path, before, now);
      case ENUM -> new EnumChanges(place(path), this::note).compare(before, now);
      case ARRAY -> compareTypes(path + "[]", before.getElementType(), now.getElementType());
      case MAP -> compareTypes(path + "{}", before.getValueType(), now.getValueType());
      default -> {}
    }
  }

  /** A record that is used twice, or holds itself, is told of once. */
  private void compareRecords(String path, Schema before, Schema now) {
    if (walkedRecords.add(before.getFullName())) {
      before.getFields().forEach(field -> compareField(path, field, now.getField(field.name())));
      now.getFields().stream()
          .filter(field -> before.getField(field.name()) == null)
          .forEach(field -> at(child(path, field)).added(field));
      compareOrder(path, before, now);
    }
  }

  private void compareField(String path, Field before, Field now) {
    var fieldPath = child(path, before);
    if (now == null) {
      at(fieldPath).gone(before);
    } else {
      at(fieldPath).compare(before, now);
      compareTypes(fieldPath, before.schema(), now.schema());
    }
  }

  private void compareOrder(String path, Schema before, Schema now) {
    var namesBefore = new ArrayList<>(before.getFields().stream().map(Field::name).toList());
    var namesNow = new ArrayList<>(now.getFields().stream().map(Field::name).toList());
    namesBefore.retainAll(Set.copyOf(namesNow));
    namesNow.retainAll(Set.copyOf(namesBefore));
    if (!namesBefore.equals(namesNow)) {
      note("%s has its fields in another order".formatted(place(path)), Harm.NOBODY);
    }
  }

  private FieldChanges at(String path) {
    return new FieldChanges(path, this::note);
  }

  private static String child(String path, Field field) {
    return path.isEmpty() ? field.name() : path + "." + field.name();
  }

  private static String place(String path) {
    return path.isEmpty() ? "the message" : "field `%s`".formatted(path);
  }

  private void note(String what, Harm harm) {
    note(new SchemaChange(what, harm));
  }

  private void note(SchemaChange change) {
    changes.add(change);
  }
}
