package no.knutepunkt.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What stands still at a receiver, as far as one poll is concerned.
 *
 * @param standing keys that stand still, with the entry of quarantine that they wait behind; with
 *     none where those before are on their way
 * @param released parked records that go on before the poll, in their order
 */
record Standstill(
    Map<ParkedKey, Optional<UUID>> standing, List<ConsumerRecord<byte[], byte[]>> released) {

  static final Standstill NONE = new Standstill(Map.of(), List.of());
}
