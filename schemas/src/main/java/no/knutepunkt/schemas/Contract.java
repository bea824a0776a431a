package no.knutepunkt.schemas;

import java.util.NavigableMap;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What one topic carries.
 *
 * @param schema the contract as it stands now
 * @param released every version that was ever released, by its number
 */
public record Contract(Topic topic, Schema schema, NavigableMap<Integer, Schema> released) {

  /** The name of the property in which a contract gives a field its privacy class. */
  static final String PRIVACY = "privacy";

  /**
   * The number of the newest released version that equals the contract.
   *
   * @throws IllegalStateException where none does, which the build does not let pass
   */
  public int version() {
    return released.descendingMap().entrySet().stream()
        .filter(version -> SchemaDifference.between(schema, version.getValue()).isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(topic.name() + " is not released"))
        .getKey();
  }

  /** The privacy class of a field, by its name or path; none where there is no such field. */
  public Optional<PrivacyClass> privacyOf(String field) {
    return Optional.ofNullable(SchemaFields.of(schema).get(field))
        .flatMap(known -> PrivacyClass.labelled(known.getProp(PRIVACY)));
  }
}
