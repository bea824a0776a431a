package no.knutepunkt.journey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Proves every ten minutes that nothing of the last days is lost or counted twice. */
@Component
public class Books {

  /** Days before today that are counted anew: what lies longer in quarantine moves no sum. */
  private static final int DAYS = 8;

  private static final int MOST = 100;

  private final Conservation conservation;
  private final JourneyProperties properties;
  private final Clock clock;
  private final AtomicLong difference = new AtomicLong();

  Books(
      Conservation conservation, JourneyProperties properties, Clock clock, MeterRegistry metrics) {
    this.conservation = conservation;
    this.properties = properties;
    this.clock = clock;
    Gauge.builder("knutepunkt.conservation.difference", difference, AtomicLong::get)
        .description("Messages for which the books of the last days do not add up")
        .register(metrics);
  }

  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
  void prove() {
    LocalDate first = LocalDate.now(clock).minusDays(DAYS);
    conservation.count(first, clock.getZone(), clock.instant(), properties.stuckAfter());
    difference.set(wrong().stream().mapToLong(wrong -> Math.abs(wrong.difference())).sum());
  }

  /** What did not add up when it was counted last; the newest hundred. */
  public List<Balance> wrong() {
    return conservation.wrong(MOST);
  }
}
