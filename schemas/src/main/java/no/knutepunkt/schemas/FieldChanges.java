package no.knutepunkt.schemas;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema.Field;

/** What changed about one field, its type apart. */
record FieldChanges(String path, Consumer<SchemaChange> found) {

  void gone(Field before) {
    report(
        before.hasDefaultValue() ? "is gone" : "is gone, and had no default",
        before.hasDefaultValue() ? Harm.NOBODY : Harm.OLDER_READERS);
  }

  void added(Field now) {
    report(
        now.hasDefaultValue() ? "is new" : "is new and has no default",
        now.hasDefaultValue() ? Harm.NOBODY : Harm.NEWER_READERS);
  }

  void compare(Field before, Field now) {
    compareDefaults(before, now);
    comparePrivacy(before.getProp(Contract.PRIVACY), now.getProp(Contract.PRIVACY));
  }

  private void compareDefaults(Field before, Field now) {
    if (!Objects.deepEquals(before.defaultVal(), now.defaultVal())) {
      report(
          "had %s, has %s".formatted(defaultOf(before), defaultOf(now)),
          before.hasDefaultValue() ? Harm.MEANING : Harm.NOBODY);
    }
  }

  private void comparePrivacy(String before, String now) {
    if (!Objects.equals(before, now)) {
      report(
          "was of privacy class %s, is %s".formatted(orNone(before), orNone(now)),
          isWeaker(before, now) ? Harm.PRIVACY : Harm.NOBODY);
    }
  }

  private static boolean isWeaker(String before, String now) {
    return PrivacyClass.labelled(before)
        .flatMap(was -> PrivacyClass.labelled(now).map(is -> is.isMoreOpenThan(was)))
        .orElse(false);
  }

  private static String defaultOf(Field field) {
    return Optional.ofNullable(field.defaultVal())
        .map(value -> value == JsonProperties.NULL_VALUE ? "null" : "«" + value + "»")
        .map(value -> "the default " + value)
        .orElse("no default");
  }

  private static String orNone(String privacy) {
    return privacy == null ? "none" : privacy;
  }

  private void report(String what, Harm harm) {
    found.accept(new SchemaChange("field `%s` %s".formatted(path, what), harm));
  }
}
