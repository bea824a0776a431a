package no.knutepunkt.platform.topics;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.platform.Poll;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultConsumer;

/**
 * A poll on its way through a route.
 *
 * @param landed completes when the route is done with it: with what went wrong, or empty
 */
record Flight(Poll poll, CompletableFuture<Optional<Throwable>> landed) {

  /** Hands the poll to the consumer's route; a route without asynchronous steps is done by then. */
  static Flight start(DefaultConsumer consumer, Poll poll) {
    Flight flight = new Flight(poll, new CompletableFuture<>());
    Exchange exchange = consumer.createExchange(false);
    exchange.getMessage().setBody(poll);
    try {
      consumer
          .getAsyncProcessor()
          .process(exchange, atOnce -> flight.land(consumer, exchange, exchange.getException()));
    } catch (RuntimeException | Error failure) {
      flight.land(consumer, exchange, failure);
    }
    return flight;
  }

  private void land(DefaultConsumer consumer, Exchange exchange, Throwable failure) {
    if (landed.complete(Optional.ofNullable(failure))) {
      consumer.releaseExchange(exchange, false);
    }
  }

  boolean isDone() {
    return landed.isDone();
  }

  /** Waits until the route is done; what went wrong, or empty. */
  Optional<Throwable> outcome() {
    return landed.join();
  }
}
