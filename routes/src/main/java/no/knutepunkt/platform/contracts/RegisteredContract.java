package no.knutepunkt.platform.contracts;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * The contract that a topic's records are written with.
 *
 * @param id the registry's id, the four bytes of the Confluent framing
 * @param schema the Avro schema that stands under it
 * @param ofMessageClass the same as the generated class has it. Reading goes by this one: it says
 *     that text is {@link String}, also within lists, where Avro would hand out its own kind of
 *     text
 */
public record RegisteredContract(int id, Schema schema, Schema ofMessageClass) {

  static RegisteredContract of(int id, Schema schema) {
    SpecificData classes = SpecificData.get();
    Class<?> messageClass = classes.getClass(schema);
    return new RegisteredContract(
        id, schema, messageClass == null ? schema : classes.getSchema(messageClass));
  }
}
