package no.knutepunkt.platform;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event together with the record that brought it, whose bytes go to quarantine if need be.
 *
 * @param wasParked whether it has waited behind another
 */
record Arrival<T>(Event<T> event, ConsumerRecord<byte[], byte[]> raw, boolean wasParked) {}
