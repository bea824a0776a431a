package no.knutepunkt.platform.topics;

import java.util.Optional;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.SettledBatch;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a record through a receiver's own route, sees what comes of it, and undoes all of it: the
 * route's transaction becomes part of one that is rolled back.
 */
@Component
public class Rehearsal {

  private final CamelContext camel;
  private final TransactionTemplate transactions;

  Rehearsal(CamelContext camel, PlatformTransactionManager manager) {
    this.camel = camel;
    this.transactions = new TransactionTemplate(manager);
  }

  /** What would become of the record today; empty where no such receiver reads its topic. */
  public Optional<Outcome> of(String receiver, ConsumerRecord<byte[], byte[]> record) {
    return camel.getRoutes().stream()
        .filter(route -> isOf(receiver, record.topic(), route))
        .findFirst()
        .map(route -> of(route, record))
        .flatMap(settled -> settled.outcomes().stream().findFirst());
  }

  private static boolean isOf(String receiver, String topic, Route route) {
    return route.getEndpoint() instanceof TopicEndpoint endpoint
        && endpoint.receiver().name().equals(receiver)
        && endpoint.receiver().topic().equals(topic);
  }

  private SettledBatch of(Route route, ConsumerRecord<byte[], byte[]> record) {
    Exchange exchange = route.getEndpoint().createExchange();
    TopicEndpoint endpoint = (TopicEndpoint) route.getEndpoint();
    exchange.getMessage().setBody(Poll.rehearsal(endpoint.receiver(), record));
    transactions.executeWithoutResult(undone -> run(route, exchange, undone));
    if (exchange.getException() != null) {
      throw new IllegalStateException("outage in a rehearsal", exchange.getException());
    }
    return exchange.getMessage().getBody(SettledBatch.class);
  }

  private static void run(Route route, Exchange exchange, TransactionStatus undone) {
    undone.setRollbackOnly();
    try {
      route.getProcessor().process(exchange);
    } catch (Exception outage) {
      exchange.setException(outage);
    }
  }
}
