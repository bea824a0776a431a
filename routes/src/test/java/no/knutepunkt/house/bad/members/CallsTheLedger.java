package no.knutepunkt.house.bad.members;

import java.time.Instant;
import no.knutepunkt.house.bad.dues.LedgerManager;
import org.apache.camel.Exchange;

/** Calls another flow, reads the clock by itself and handles an exchange. */
class CallsTheLedger {

  private final LedgerManager ledger = new LedgerManager();

  void process(Exchange exchange) {
    exchange.getMessage().setBody(ledger.toString() + Instant.now());
  }
}
