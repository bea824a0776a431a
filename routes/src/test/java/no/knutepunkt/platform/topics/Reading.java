package no.knutepunkt.platform.topics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that reads a topic in a Camel of its own, and fails for as long as it is told to. */
class Reading implements AutoCloseable {

  private final CamelContext camel = new DefaultCamelContext();
  private final String from;
  private final List<List<String>> polls = new CopyOnWriteArrayList<>();
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private volatile Throwable failure;

  Reading(Receiver receiver, int readers, MeterRegistry metrics) {
    this.from = receiver.uri() + "&readers=" + readers;
    camel.addComponent("topic", StackTopics.component(metrics));
    try {
      camel.addRoutes(route());
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
    camel.start();
  }

  private RouteBuilder route() {
    return new RouteBuilder() {
      @Override
      public void configure() {
        errorHandler(noErrorHandler());
        from(from).routeId("Read").process(Reading.this::read);
      }
    };
  }

  private void read(Exchange exchange) throws Exception {
    List<String> names =
        exchange.getMessage().getBody(Poll.class).records().stream()
            .map(record -> new String(record.value(), UTF_8))
            .toList();
    polls.add(names);
    meanwhile.getAndSet(() -> {}).run();
    Throwable told = failure;
    if (told instanceof Error error) {
      throw error;
    }
    if (told instanceof Exception exception) {
      throw exception;
    }
    done.addAll(names);
  }

  Reading failing() {
    return failing(new IllegalStateException("the database is away"));
  }

  Reading failing(Throwable how) {
    failure = how;
    return this;
  }

  void mend() {
    failure = null;
  }

  /** What each exchange held, tries included. */
  List<List<String>> polls() {
    return polls;
  }

  /** What was handled with success. */
  Set<String> done() {
    return done;
  }

  /** Does this once, in the middle of the next exchange. */
  void meanwhile(Runnable once) {
    meanwhile.set(once);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
