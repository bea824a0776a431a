package no.knutepunkt.schemas;

import java.util.List;
import java.util.stream.IntStream;

/** What must hold between a contract and its released versions. */
record ReleaseRules(Contract contract) {

  /** What keeps the contract from being used, a sentence each. */
  List<String> faults() {
    var released = contract.released();
    if (released.isEmpty()) {
      return List.of(topic() + ": no version is released. " + howToRelease(1));
    }
    if (released.lastKey() != released.size()) {
      return List.of("%s: released version %d is missing".formatted(topic(), firstMissing()));
    }
    var breaks = Compatibility.breaks(contract);
    return breaks.isEmpty() ? unreleased() : breaks;
  }

  private List<String> unreleased() {
    var newest = contract.released().lastEntry();
    var changes = SchemaDifference.between(contract.schema(), newest.getValue());
    return changes.isEmpty()
        ? List.of()
        : List.of(
            "%s: the contract differs from its newest released version %d: %s. Nobody breaks. %s"
                .formatted(
                    topic(),
                    newest.getKey(),
                    String.join("; ", changes),
                    howToRelease(newest.getKey() + 1)));
  }

  private int firstMissing() {
    return IntStream.iterate(1, number -> number + 1)
        .filter(number -> !contract.released().containsKey(number))
        .findFirst()
        .orElseThrow();
  }

  private String howToRelease(int version) {
    return "Release it as version %2$d: cp schemas/src/main/avro/%1$s.avsc schemas/src/main/resources/released/%1$s/%2$d.avsc"
        .formatted(topic(), version);
  }

  private String topic() {
    return contract.topic().name();
  }
}
