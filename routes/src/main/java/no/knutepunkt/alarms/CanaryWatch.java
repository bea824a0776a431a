package no.knutepunkt.alarms;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sees at which step a canary was lost. */
@Component
class CanaryWatch implements Watch {

  /** Flights that count: one that is missing altogether has not been told to be lost. */
  private static final int FLIGHTS = 3;

  private final Canary canary;
  private final CanaryFlights flights;
  private final AlarmProperties properties;
  private final Clock clock;

  CanaryWatch(Canary canary, CanaryFlights flights, AlarmProperties properties, Clock clock) {
    this.canary = canary;
    this.flights = flights;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "canary";
  }

  @Override
  public List<Finding> look() {
    canary.seeWhereItIs();
    return flights
        .failedSteps(clock.instant().minus(properties.canaryEvery().multipliedBy(FLIGHTS)))
        .stream()
        .map(step -> new Finding(kind(), step, Finding.Whose.HUB, List.of(step), 0))
        .toList();
  }
}
