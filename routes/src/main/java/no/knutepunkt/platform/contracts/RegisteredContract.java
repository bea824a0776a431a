package no.knutepunkt.platform.contracts;

import org.apache.avro.Schema;

/**
 * The contract that a topic's records are written with.
 *
 * @param id the registry's id, the four bytes of the Confluent framing
 * @param schema the Avro schema that stands under it
 */
public record RegisteredContract(int id, Schema schema) {}
