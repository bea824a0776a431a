package no.knutepunkt.platform;

import java.util.List;
import java.util.function.Predicate;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads records by the contract of their topic: Confluent framing, CloudEvents headers. */
@Component
class EventReader {

  private final RegisteredContracts contracts;

  EventReader(RegisteredContracts contracts) {
    this.contracts = contracts;
  }

  /**
   * The records that are wanted: events, or why these bytes are none. A registry that is away is an
   * outage, and thrown; it is asked once for each id that the records name.
   */
  List<ReadRecord> read(List<ConsumerRecord<byte[], byte[]>> raw, Predicate<Origin> wanted) {
    return new PollReading(contracts).read(raw, wanted);
  }
}
