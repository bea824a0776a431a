package no.knutepunkt.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Journeys stay as states when the values are gone: every hour those go whose time is over. */
@Component
class LetGoOfValues {

  private static final int AT_A_TIME = 5_000;

  private final OldValues values;
  private final Duration keepValues;
  private final Clock clock;

  LetGoOfValues(OldValues values, JourneyProperties properties, Clock clock) {
    this.values = values;
    this.keepValues = properties.keepValues();
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  void letGo() {
    Instant before = clock.instant().minus(keepValues);
    boolean more = true;
    while (more) {
      // Each by itself: one that has none left must not end the others.
      boolean journeys = values.emptyJourneys(before, AT_A_TIME);
      boolean receipts = values.emptyReceipts(before, AT_A_TIME) > 0;
      boolean outcomes = values.emptyOutcomes(before, AT_A_TIME) > 0;
      more = journeys || receipts || outcomes;
    }
  }
}
