package no.knutepunkt.platform;

import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.spi.Policy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the steps of a route in one database transaction. A failed exchange rolls back, and the
 * consumer sees the failure. Camel's own {@code transacted()} does the same but logs the failure
 * with its message, which can hold a person's data.
 */
@Component
public class OneTransaction implements Policy {

  private final TransactionTemplate transactions;

  OneTransaction(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
  }

  @Override
  public void beforeWrap(Route route, NamedNode definition) {
    // Nothing to prepare.
  }

  @Override
  public Processor wrap(Route route, Processor steps) {
    return exchange ->
        transactions.executeWithoutResult(
            status -> {
              run(steps, exchange);
              if (exchange.getException() != null) {
                status.setRollbackOnly();
              }
            });
  }

  private static void run(Processor steps, Exchange exchange) {
    try {
      steps.process(exchange);
    } catch (Exception failure) {
      exchange.setException(failure);
    }
  }
}
