package no.knutepunkt.house.bad.members;

import java.time.Instant;
import no.knutepunkt.house.bad.dues.LedgerManager;
import org.apache.camel.Exchange;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Calls another flow, reads the clock by itself, handles an exchange and sends what it likes. */
class CallsTheLedger {

  private final LedgerManager ledger = new LedgerManager();

  ProducerRecord<String, String> record() {
    return new ProducerRecord<>("any-topic", "anything");
  }

  void process(Exchange exchange) {
    exchange.getMessage().setBody(ledger.toString() + Instant.now());
  }
}
