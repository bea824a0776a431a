package no.knutepunkt.schemas;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The contracts of all topics, read once from this module's own files. */
public final class Contracts {

  private static final List<Contract> ALL = Topics.all().stream().map(Contracts::load).toList();

  private Contracts() {}

  /** Every contract, in the order of the list of topics. */
  public static List<Contract> all() {
    return ALL;
  }

  /** The contract of a topic; none where there is no such topic. */
  public static Optional<Contract> of(String topic) {
    return ALL.stream().filter(contract -> contract.topic().name().equals(topic)).findFirst();
  }

  /** The privacy class of a topic's field; none where there is no such topic or field. */
  public static Optional<PrivacyClass> privacyOf(String topic, String field) {
    return of(topic).flatMap(contract -> contract.privacyOf(field));
  }

  private static Contract load(Topic topic) {
    var schema = schema("contracts/%s.avsc".formatted(topic.name())).orElseThrow();
    return new Contract(topic, schema, released(topic.name()));
  }

  private static NavigableMap<Integer, Schema> released(String topic) {
    var versions = new TreeMap<Integer, Schema>();
    var next = released(topic, 1);
    while (next.isPresent()) {
      versions.put(versions.size() + 1, next.get());
      next = released(topic, versions.size() + 1);
    }
    return versions;
  }

  private static Optional<Schema> released(String topic, int version) {
    return schema("released/%s/%d.avsc".formatted(topic, version));
  }

  private static Optional<Schema> schema(String path) {
    return Bundled.text(path).map(text -> new Schema.Parser().parse(text));
  }
}
