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
import org.springframework.stereotype.Component;

/** Finds the receivers that have not answered for events in time. */
@Component
public class Watchdog {

  private static final Duration BROKEN_OFF = Duration.ofDays(1);

  private final Unanswered unanswered;
  private final List<Receiver> receivers;
  private final Duration stuckAfter;
  private final Clock clock;
  private final Map<String, Long> stuckAt = new ConcurrentHashMap<>();

  Watchdog(
      Unanswered unanswered,
      List<Flow> flows,
      JourneyProperties properties,
      Clock clock,
      MeterRegistry metrics) {
    this.unanswered = unanswered;
    this.receivers = flows.stream().map(Flow::receiver).toList();
    this.stuckAfter = properties.stuckAfter();
    this.clock = clock;
    receivers.forEach(receiver -> measure(receiver.name(), metrics));
  }

  private void measure(String receiver, MeterRegistry metrics) {
    Gauge.builder("knutepunkt.stuck.events", () -> stuckAt.getOrDefault(receiver, 0L))
        .tag("receiver", receiver)
        .description("Events that the receiver should have answered for long ago")
        .register(metrics);
  }

  /** All receivers with such events now, within the caller's transaction; one hub at a time. */
  public List<StuckEvents> look() {
    Instant now = clock.instant();
    unanswered.watch(receivers, unanswered.lock(), now.minus(stuckAfter));
    unanswered.letGo(receivers, now.minus(BROKEN_OFF));
    List<StuckEvents> stuck = unanswered.stuck(receivers);
    stuckAt.clear();
    stuck.forEach(events -> stuckAt.put(events.receiver(), events.events()));
    return stuck;
  }
}
