package no.knutepunkt.schemas;

import java.util.List;
import org.apache.avro.Schema;

/**
 * How two schemas differ: in what they write, what they take it for, or whom they let see it. The
 * order of properties, documentation and what tools leave behind make no difference.
 */
public final class SchemaDifference {

  private SchemaDifference() {}

  /**
   * What is other in {@code ours} than in {@code theirs}, a sentence each; none where nothing is.
   */
  public static List<String> between(Schema ours, Schema theirs) {
    return SchemaChanges.between(theirs, ours).stream().map(SchemaChange::what).toList();
  }
}
