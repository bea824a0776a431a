package no.knutepunkt.alarms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.Traffic;
import no.knutepunkt.journey.Traffic.Asked;
import org.springframework.stereotype.Component;

/** Sees when something of a company's is on its way for longer than was promised. */
@Component
class LagWatch implements Watch {

  private final Promises promises;
  private final Traffic traffic;
  private final Clock clock;

  LagWatch(Promises promises, Traffic traffic, Clock clock) {
    this.promises = promises;
    this.traffic = traffic;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "lag";
  }

  @Override
  public List<Finding> look() {
    Instant now = clock.instant();
    List<Promise> limited =
        promises.all().stream().filter(promise -> promise.greatestLagMinutes() != null).toList();
    List<Long> owed = traffic.owed(limited.stream().map(one -> asked(one, now)).toList());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < limited.size(); i++) {
      if (owed.get(i) > 0) {
        findings.add(finding(limited.get(i), owed.get(i)));
      }
    }
    return findings;
  }

  private static Asked asked(Promise promise, Instant now) {
    String sender = new Caller.Company(promise.organisationNumber()).source();
    Duration lag = Duration.ofMinutes(promise.greatestLagMinutes());
    return new Asked(promise.stream(), sender, now.minus(lag));
  }

  private Finding finding(Promise promise, long uploads) {
    List<String> details =
        List.of(
            promise.organisationNumber(),
            promise.stream(),
            Integer.toString(promise.greatestLagMinutes()));
    return new Finding(kind(), promise.subject(), promise.whose(), details, uploads);
  }
}
