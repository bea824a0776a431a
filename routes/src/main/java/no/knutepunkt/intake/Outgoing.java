package no.knutepunkt.intake;

import no.knutepunkt.journey.Accepted;
import no.knutepunkt.platform.AvroBytes;
import no.knutepunkt.platform.Event;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A good row on its way to the stream's topic.
 *
 * @param key what its order on the topic goes by
 * @param bytes the event's data as the topic has them
 * @param named the id that its sender gave it; null where it has none
 * @param foundBy what people know it by
 */
record Outgoing(
    String key,
    Event<? extends SpecificRecordBase> event,
    AvroBytes bytes,
    Named named,
    Accepted foundBy) {

  /** Its number as the sender sees it. */
  long row() {
    return event.origin().row();
  }

  /** How many bytes it is, with what is kept of it until it may go on. */
  int weight() {
    return bytes.length() + (named == null ? 0 : named.document().length());
  }
}
