package no.knutepunkt.schemas;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** Avro's own verdict on whether a reader's schema can take what a writer's schema wrote. */
final class AvroJudge {

  private AvroJudge() {}

  static boolean reads(Schema reader, Schema writer) {
    return refusals(reader, writer).isEmpty();
  }

  /** Why the reader cannot, in Avro's words; none where it can. */
  static List<String> refusals(Schema reader, Schema writer) {
    var verdict = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    return verdict.getCompatibility() == SchemaCompatibilityType.COMPATIBLE
        ? List.of()
        : verdict.getIncompatibilities().stream()
            .map(why -> "Avro says «%s» at %s".formatted(why.getMessage(), why.getLocation()))
            .toList();
  }
}
