package no.knutepunkt.schemas;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/**
 * Every field of a schema at any depth, by its path: {@code address.street}, {@code
 * contacts[].name} for items of an array, {@code notes{}.text} for values of a map, {@code
 * payload<Order>.amount} where a union offers several branches.
 */
final class SchemaFields {

  private final Map<String, Field> byPath = new LinkedHashMap<>();
  private final Set<String> openRecords = new HashSet<>();

  private SchemaFields() {}

  static Map<String, Field> of(Schema schema) {
    var fields = new SchemaFields();
    fields.walk("", schema);
    return fields.byPath;
  }

  private void walk(String path, Schema schema) {
    switch (schema.getType()) {
      case RECORD -> walkRecord(path, schema);
      case UNION -> walkUnion(path, schema);
      case ARRAY -> walk(path + "[]", schema.getElementType());
      case MAP -> walk(path + "{}", schema.getValueType());
      default -> {}
    }
  }

  private void walkUnion(String path, Schema union) {
    var branches =
        union.getTypes().stream().filter(branch -> branch.getType() != Schema.Type.NULL).toList();
    for (Schema branch : branches) {
      walk(branches.size() == 1 ? path : "%s<%s>".formatted(path, branch.getName()), branch);
    }
  }

  /** A record that holds itself is walked once on each way down. */
  private void walkRecord(String path, Schema record) {
    if (openRecords.add(record.getFullName())) {
      for (Field field : record.getFields()) {
        var fieldPath = path.isEmpty() ? field.name() : path + "." + field.name();
        byPath.put(fieldPath, field);
        walk(fieldPath, field.schema());
      }
      openRecords.remove(record.getFullName());
    }
  }
}
