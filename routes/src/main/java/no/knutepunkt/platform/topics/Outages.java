package no.knutepunkt.platform.topics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.knutepunkt.platform.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Receivers whose polls fail just now: one line in the log when it begins, one when it is over, the
 * failed tries as metric {@code hub.outage.tries}. Failures are named by their types alone, since
 * their messages can quote data.
 */
@Component
class Outages {

  private static final Logger LOG = LoggerFactory.getLogger(Outages.class);
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
  private final MeterRegistry metrics;

  Outages(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void began(Receiver receiver, Throwable failure) {
    if (of(receiver).getAndIncrement() == 0) {
      LOG.error("{} stands still and tries again: {}", receiver.name(), types(failure));
    }
  }

  void ended(Receiver receiver) {
    int failed = of(receiver).getAndSet(0);
    if (failed > 0) {
      LOG.info("{} goes on after {} failed tries", receiver.name(), failed);
    }
  }

  /** Doubles from a quarter of a second to fifteen seconds. */
  Duration backOff(Receiver receiver) {
    int doublings = Math.min(of(receiver).get() - 1, 6);
    Duration wait = FIRST.multipliedBy(1L << Math.max(doublings, 0));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  private AtomicInteger of(Receiver receiver) {
    return tries.computeIfAbsent(
        receiver.name(),
        name -> metrics.gauge("hub.outage.tries", Tags.of("receiver", name), new AtomicInteger()));
  }

  private static String types(Throwable failure) {
    StringBuilder types = new StringBuilder(failure.getClass().getSimpleName());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      types.append(" < ").append(cause.getClass().getSimpleName());
    }
    return types.toString();
  }
}
