package no.knutepunkt.intake;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import no.knutepunkt.intake.fields.Answers;
import no.knutepunkt.intake.fields.Decimal;
import no.knutepunkt.intake.fields.Field;
import no.knutepunkt.intake.fields.Reading;
import no.knutepunkt.intake.fields.TextList;
import no.knutepunkt.intake.fields.Whole;
import no.knutepunkt.intake.fields.YesNo;

/** One row of a stream as JSON Schema: the contract's fields and words, in the gate's types. */
final class RowSchema {

  private RowSchema() {}

  static Schema<?> of(Stream<?> stream) {
    org.apache.avro.Schema contract = stream.blank().getSchema();
    Schema<?> row = typed("object").description(contract.getDoc());
    for (int i = 0; i < stream.fields().size(); i++) {
      Field field = stream.fields().at(i);
      row.addProperty(
          field.name(), type(field.reading()).description(contract.getField(field.name()).doc()));
      if (field.required() && field.fallback() == null) {
        row.addRequiredItem(field.name());
      }
    }
    return row;
  }

  /** One of these words. */
  static Schema<?> oneOf(List<String> words) {
    Schema<Object> schema = new JsonSchema();
    schema.addType("string");
    words.forEach(schema::addEnumItemObject);
    return schema;
  }

  private static Schema<?> type(Reading reading) {
    if (reading instanceof Whole whole) {
      return within(whole.least(), whole.most());
    }
    if (reading instanceof Answers) {
      return typed("object").additionalProperties(within(1, 5));
    }
    if (reading instanceof TextList) {
      return typed("array").items(typed("string"));
    }
    if (reading instanceof YesNo) {
      return typed("boolean");
    }
    return typed(reading instanceof Decimal ? "number" : "string");
  }

  private static Schema<?> within(int least, int most) {
    return typed("integer").minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most));
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new JsonSchema();
    schema.addType(type);
    return schema;
  }
}
