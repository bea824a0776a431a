package no.knutepunkt.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

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

  /**
   * The privacy class of each field of the message itself, in its order. A field that holds others
   * has the most closed class among them; one that has no class is sealed.
   */
  public Map<String, PrivacyClass> privacy() {
    var classes = new LinkedHashMap<String, PrivacyClass>();
    SchemaFields.of(schema)
        .forEach(
            (path, field) -> classes.merge(outermost(path), privacyOf(field), Contract::closer));
    return classes;
  }

  /** The fields of the message itself that can be about a living person. */
  public List<String> personalFields() {
    return privacy().entrySet().stream()
        .filter(field -> field.getValue().mayBeAboutAPerson())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String outermost(String path) {
    return path.split("[.<{\\[]", 2)[0];
  }

  private static PrivacyClass privacyOf(Field field) {
    return PrivacyClass.labelled(field.getProp(PRIVACY)).orElse(PrivacyClass.SEALED);
  }

  private static PrivacyClass closer(PrivacyClass one, PrivacyClass other) {
    return one.isMoreOpenThan(other) ? other : one;
  }
}
