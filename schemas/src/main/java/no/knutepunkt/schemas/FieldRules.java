package no.knutepunkt.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** What must be told of every field of a contract, at any depth. */
record FieldRules(Topic topic, Schema contract) {

  /** The fields that break a rule, a sentence each. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    SchemaFields.of(contract)
        .forEach(
            (path, field) -> {
              requirePrivacyClass(path, field, faults);
              requireDoc(path, field, faults);
              requireHonestTopic(path, field, faults);
            });
    return faults;
  }

  private void requirePrivacyClass(String path, Field field, List<String> faults) {
    var label = field.getProp(Contract.PRIVACY);
    if (label == null) {
      faults.add("%s has no privacy class; give it one of: %s".formatted(at(path), known()));
    } else if (PrivacyClass.labelled(label).isEmpty()) {
      faults.add(
          "%s has the unknown privacy class «%s»; known are: %s"
              .formatted(at(path), label, known()));
    }
  }

  private void requireDoc(String path, Field field, List<String> faults) {
    if (field.doc() == null || field.doc().isBlank()) {
      faults.add("%s has no doc; say in a sentence what it holds".formatted(at(path)));
    }
  }

  private void requireHonestTopic(String path, Field field, List<String> faults) {
    PrivacyClass.labelled(field.getProp(Contract.PRIVACY))
        .filter(privacy -> privacy.mayBeAboutAPerson() && !topic.personalData())
        .ifPresent(
            privacy ->
                faults.add(
                    "%s is %s, yet topics.yaml says the topic has no personal data"
                        .formatted(at(path), privacy.label())));
  }

  private String at(String path) {
    return "%s: field `%s`".formatted(topic.name(), path);
  }

  private static String known() {
    return Arrays.stream(PrivacyClass.values())
        .map(PrivacyClass::label)
        .collect(Collectors.joining(", "));
  }
}
