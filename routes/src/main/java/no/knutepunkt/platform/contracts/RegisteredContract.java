package no.knutepunkt.platform.contracts;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * The contract that a topic's records are written with.
 *
 * @param id the registry's id, the four bytes of the Confluent framing
 * @param schema the Avro schema that stands under it
 */
public record RegisteredContract(int id, Schema schema) {

  /**
   * The same schema as the generated class has it. Reading goes by this one: it says that text is
   * {@link String}, also within lists, where Avro would hand out its own kind of text.
   */
  public Schema ofMessageClass() {
    return SpecificData.get().getSchema(SpecificData.get().getClass(schema));
  }
}
