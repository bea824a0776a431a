package no.knutepunkt.intake;

import no.knutepunkt.platform.Event;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * A good row on its way to the stream's topic.
 *
 * @param key what its order on the topic goes by
 */
record Outgoing(String key, Event<? extends SpecificRecordBase> event) {}
