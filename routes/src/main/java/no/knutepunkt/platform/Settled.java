package no.knutepunkt.platform;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One record of a poll and what became of it; the event is null where it could not be read. */
record Settled(Event<?> event, Origin origin, ConsumerRecord<byte[], byte[]> raw, Outcome outcome) {

  /** Whether it is the second try of an entry in quarantine that it names. */
  boolean isNamedTry() {
    return origin.replay() != null && origin.replay().entry() != null;
  }
}
