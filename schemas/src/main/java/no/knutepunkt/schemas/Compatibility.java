package no.knutepunkt.schemas;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * Whether a contract may follow its released versions: whoever is still on any of them, reader or
 * producer, must be able to go on, and nothing may come to mean or to show something else.
 */
public final class Compatibility {

  private Compatibility() {}

  /** Who breaks, a sentence each, naming topic, versions and field; none where nobody does. */
  public static List<String> breaks(Contract contract) {
    var next = contract.released().isEmpty() ? 1 : contract.released().lastKey() + 1;
    return contract.released().entrySet().stream()
        .flatMap(
            version ->
                new Step(contract.topic().name(), version.getKey(), next)
                    .breaks(version.getValue(), contract.schema()).stream())
        .toList();
  }

  /** From one version to another. */
  record Step(String topic, int older, int newer) {

    List<String> breaks(Schema before, Schema now) {
      return breaks(SchemaChanges.between(before, now), before, now);
    }

    /** Where our own words find no harm, Avro has the last one. */
    List<String> breaks(List<SchemaChange> changes, Schema before, Schema now) {
      var harmful = changes.stream().filter(SchemaChange::isHarmful).toList();
      return (harmful.isEmpty() ? avroRefuses(before, now) : harmful.stream())
          .map(change -> change.sentence(topic, older, newer))
          .toList();
    }

    private static Stream<SchemaChange> avroRefuses(Schema before, Schema now) {
      return Stream.concat(
          refusals(before, now, Harm.OLDER_READERS), refusals(now, before, Harm.NEWER_READERS));
    }

    private static Stream<SchemaChange> refusals(Schema reader, Schema writer, Harm harm) {
      return AvroJudge.refusals(reader, writer).stream().map(why -> new SchemaChange(why, harm));
    }
  }
}
