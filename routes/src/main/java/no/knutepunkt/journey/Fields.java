package no.knutepunkt.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.knutepunkt.schemas.PrivacyClass;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;

/**
 * The fields of a message, sorted by who may see them.
 *
 * @param shown values by name
 * @param masked names, filled in or not: that a field is empty is told no more than what is in it
 * @param personal names of those that are shown and can be about a person
 */
record Fields(Map<String, Object> shown, List<String> masked, List<String> personal) {

  static Fields of(IndexedRecord message, Map<String, PrivacyClass> privacy, Sight sight) {
    Fields fields = new Fields(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (Field field : message.getSchema().getFields()) {
      PrivacyClass known = privacy.getOrDefault(field.name(), PrivacyClass.SEALED);
      if (sight.sees(known)) {
        fields.show(field.name(), message.get(field.pos()), known);
      } else {
        fields.masked.add(field.name());
      }
    }
    return fields;
  }

  private void show(String name, Object value, PrivacyClass privacy) {
    if (value == null) {
      return;
    }
    shown.put(name, plain(value));
    if (privacy.mayBeAboutAPerson()) {
      personal.add(name);
    }
  }

  /** As JSON has it: numbers, switches and lists as they are, all else as its text. */
  private static Object plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Fields::plain).toList();
    }
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
