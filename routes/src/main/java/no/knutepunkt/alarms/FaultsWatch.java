package no.knutepunkt.alarms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.Traffic;
import no.knutepunkt.journey.Traffic.Asked;
import no.knutepunkt.journey.Traffic.Came;
import org.springframework.stereotype.Component;

/** Sees when more of a company's rows are rejected within a day than was promised. */
@Component
class FaultsWatch implements Watch {

  private static final Duration WINDOW = Duration.ofDays(1);

  private final Promises promises;
  private final Traffic traffic;
  private final Clock clock;

  FaultsWatch(Promises promises, Traffic traffic, Clock clock) {
    this.promises = promises;
    this.traffic = traffic;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "faults";
  }

  @Override
  public List<Finding> look() {
    Instant since = clock.instant().minus(WINDOW);
    List<Promise> limited =
        promises.all().stream().filter(promise -> promise.largestFaultShare() != null).toList();
    List<Came> came = traffic.since(limited.stream().map(one -> asked(one, since)).toList());
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < limited.size(); i++) {
      if (share(came.get(i)).compareTo(limited.get(i).largestFaultShare()) > 0) {
        findings.add(finding(limited.get(i), came.get(i)));
      }
    }
    return findings;
  }

  private static Asked asked(Promise promise, Instant since) {
    String sender = new Caller.Company(promise.organisationNumber()).source();
    return new Asked(promise.stream(), sender, since);
  }

  private static BigDecimal share(Came came) {
    long all = came.accepted() + came.rejected();
    return all == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(came.rejected())
            .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
  }

  private Finding finding(Promise promise, Came came) {
    List<String> details =
        List.of(
            promise.organisationNumber(),
            promise.stream(),
            percent(share(came)),
            percent(promise.largestFaultShare()));
    return new Finding(kind(), promise.subject(), promise.whose(), details, came.rejected());
  }

  private static String percent(BigDecimal share) {
    return share
        .movePointRight(2)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
