package no.knutepunkt.platform;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record of a poll and what became of it.
 *
 * @param event null where it could not be read
 * @param wasParked whether it has waited behind another
 */
record Settled(
    Event<?> event,
    Origin origin,
    ConsumerRecord<byte[], byte[]> raw,
    Outcome outcome,
    boolean wasParked) {

  boolean isParked() {
    return outcome instanceof Outcome.Parked;
  }

  /** Whether it is the second try of an entry in quarantine that it names. */
  boolean isNamedTry() {
    return origin.replay() != null && origin.replay().entry() != null;
  }
}
