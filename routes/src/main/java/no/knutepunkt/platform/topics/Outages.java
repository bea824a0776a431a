package no.knutepunkt.platform.topics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.AtomicInteger;
import no.knutepunkt.platform.Receiver;
import org.springframework.stereotype.Component;

/** Counts the failed tries of each reader as metric {@code hub.outage.tries}. */
@Component
class Outages {

  private final MeterRegistry metrics;

  Outages(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /** Of a receiver's readers, the one with this number, from 1. */
  Outage of(Receiver receiver, int reader) {
    Tags tags = Tags.of("receiver", receiver.name(), "reader", Integer.toString(reader));
    return new Outage(
        receiver.name() + "/" + reader,
        metrics.gauge("hub.outage.tries", tags, new AtomicInteger()));
  }
}
