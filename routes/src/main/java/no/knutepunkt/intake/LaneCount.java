package no.knutepunkt.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts and times what goes over the short lane among the requests of all doors. */
@Component
class LaneCount {

  private final Map<Integer, Timer> byStatus = new ConcurrentHashMap<>();
  private final MeterRegistry metrics;

  LaneCount(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void add(int status, long nanos) {
    byStatus.computeIfAbsent(status, this::timer).record(nanos, TimeUnit.NANOSECONDS);
  }

  /** With the same tags as Spring's own, or Prometheus would not put them together. */
  private Timer timer(int status) {
    return Timer.builder("http.server.requests")
        .tag("error", "none")
        .tag("exception", "none")
        .tag("method", "POST")
        .tag("outcome", Outcome.forStatus(status).name())
        .tag("status", Integer.toString(status))
        .tag("uri", PlainEvent.DOOR + "{stream}")
        .register(metrics);
  }
}
