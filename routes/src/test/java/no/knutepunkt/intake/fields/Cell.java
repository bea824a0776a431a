package no.knutepunkt.intake.fields;

import no.knutepunkt.schemas.MemberUpdate;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;

/** One cell read by itself: the value as text, or the rule that it breaks. */
final class Cell {

  private static final Schema ONE_FIELD =
      SchemaBuilder.record("One")
          .namespace(MemberUpdate.class.getPackageName())
          .fields()
          .requiredString("field")
          .endRecord();

  private Cell() {}

  static String read(Reading reading, String cell) {
    Fields fields = Fields.of(ONE_FIELD, Field.of("field", reading));
    Draft draft = new Draft(fields, 2);
    draft.read(fields.at(0), "Felt", null, cell);
    return draft.faults().isEmpty()
        ? String.valueOf(draft.value(0))
        : "refused: " + draft.faults().get(0).rule();
  }

  /** What the sentence about the first fault is filled with. */
  static String arguments(Reading reading, String cell) {
    Fields fields = Fields.of(ONE_FIELD, Field.of("field", reading));
    Draft draft = new Draft(fields, 2);
    draft.read(fields.at(0), "Felt", null, cell);
    return String.join(" / ", draft.faults().get(0).arguments());
  }
}
