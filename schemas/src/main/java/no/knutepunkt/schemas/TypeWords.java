package no.knutepunkt.schemas;

import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * What a type is called in a sentence: {@code date}, {@code decimal(9,2)}, {@code text or null}.
 */
final class TypeWords {

  private TypeWords() {}

  static String of(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM -> schema.getType().getName() + " " + schema.getFullName();
      case FIXED ->
          "%s of %d bytes".formatted(schema.getFullName(), schema.getFixedSize()) + as(schema);
      case ARRAY -> "array of " + of(schema.getElementType());
      case MAP -> "map of " + of(schema.getValueType());
      case UNION ->
          schema.getTypes().stream().map(TypeWords::of).collect(Collectors.joining(" or "));
      default -> schema.getType().getName() + as(schema);
    };
  }

  /** The logical type with its precision and scale, whether or not this Avro knows it. */
  static Optional<String> logical(Schema schema) {
    return Optional.ofNullable(schema.getProp("logicalType")).map(name -> name + digits(schema));
  }

  private static String as(Schema schema) {
    return logical(schema).map(" as "::concat).orElse("");
  }

  private static String digits(Schema schema) {
    var precision = schema.getObjectProp("precision");
    var scale = Optional.ofNullable(schema.getObjectProp("scale")).orElse(0);
    return precision == null ? "" : "(%s,%s)".formatted(precision, scale);
  }
}
