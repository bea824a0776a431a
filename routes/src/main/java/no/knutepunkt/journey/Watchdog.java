package no.knutepunkt.journey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Receiver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Alarms once when a receiver has not answered for events in time, and once when it has again. Each
 * is published as {@link StuckEvents} for whoever is to be told, before it is noted that it was: a
 * crash between the two tells it twice rather than never.
 */
@Component
class Watchdog {

  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final Duration BROKEN_OFF = Duration.ofDays(1);

  private final Unanswered unanswered;
  private final List<Receiver> receivers;
  private final Duration stuckAfter;
  private final Clock clock;
  private final ApplicationEventPublisher alarms;
  private final TransactionTemplate transactions;
  private final Map<String, Long> stuckAt = new ConcurrentHashMap<>();

  Watchdog(
      Unanswered unanswered,
      List<Flow> flows,
      JourneyProperties properties,
      Clock clock,
      ApplicationEventPublisher alarms,
      PlatformTransactionManager manager,
      MeterRegistry metrics) {
    this.unanswered = unanswered;
    this.receivers = flows.stream().map(Flow::receiver).toList();
    this.stuckAfter = properties.stuckAfter();
    this.clock = clock;
    this.alarms = alarms;
    this.transactions = new TransactionTemplate(manager);
    receivers.forEach(receiver -> measure(receiver.name(), metrics));
  }

  private void measure(String receiver, MeterRegistry metrics) {
    Gauge.builder("knutepunkt.stuck.events", () -> stuckAt.getOrDefault(receiver, 0L))
        .tag("receiver", receiver)
        .description("Events that the receiver should have answered for long ago")
        .register(metrics);
  }

  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
  void look() {
    transactions.executeWithoutResult(status -> tell(stuck()));
  }

  private List<StuckEvents> stuck() {
    Instant now = clock.instant();
    unanswered.watch(receivers, unanswered.lock(), now.minus(stuckAfter));
    unanswered.letGo(receivers, now.minus(BROKEN_OFF));
    return unanswered.stuck(receivers);
  }

  private void tell(List<StuckEvents> stuck) {
    stuckAt.clear();
    stuck.forEach(events -> stuckAt.put(events.receiver(), events.events()));
    List<String> begun = unanswered.begin(stuck);
    stuck.stream().filter(events -> begun.contains(events.receiver())).forEach(this::alarm);
    unanswered.end(stuck).forEach(this::allClear);
  }

  private void alarm(StuckEvents stuck) {
    LOG.error(
        "alarm: {} has not answered for {} events, the first of them came in at {}",
        stuck.receiver(),
        stuck.events(),
        stuck.since());
    alarms.publishEvent(stuck);
  }

  private void allClear(String receiver) {
    LOG.info("all clear: {} has answered for all its events", receiver);
    alarms.publishEvent(new StuckEvents(receiver, 0, clock.instant()));
  }
}
