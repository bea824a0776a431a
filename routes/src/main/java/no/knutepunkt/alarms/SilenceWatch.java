package no.knutepunkt.alarms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.Traffic;
import no.knutepunkt.journey.Traffic.Asked;
import no.knutepunkt.journey.Traffic.Came;
import org.springframework.stereotype.Component;

/** Hears when nothing came by the latest time of a day on which something was promised. */
@Component
class SilenceWatch implements Watch {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

  private final Promises promises;
  private final Expected expected;
  private final Traffic traffic;
  private final Clock clock;

  SilenceWatch(Promises promises, Expected expected, Traffic traffic, Clock clock) {
    this.promises = promises;
    this.expected = expected;
    this.traffic = traffic;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "silence";
  }

  @Override
  public List<Finding> look() {
    ZonedDateTime now = ZonedDateTime.now(clock);
    List<Missed> due = new ArrayList<>();
    for (Promise promise : promises.all()) {
      Optional<LocalDate> day = expected.lastDay(promise, now);
      day.ifPresent(on -> due.add(new Missed(promise, on)));
    }
    List<Came> came = traffic.since(due.stream().map(one -> one.asked(clock)).toList());
    List<Finding> silent = new ArrayList<>();
    for (int i = 0; i < due.size(); i++) {
      if (came.get(i).accepted() == 0) {
        silent.add(due.get(i).finding(kind()));
      }
    }
    return silent;
  }

  /** A day on which something was to come; later is better than never, so it may come after. */
  private record Missed(Promise promise, LocalDate day) {

    Asked asked(Clock clock) {
      String sender = new Caller.Company(promise.organisationNumber()).source();
      return new Asked(promise.stream(), sender, day.atStartOfDay(clock.getZone()).toInstant());
    }

    Finding finding(String kind) {
      List<String> details =
          List.of(
              promise.organisationNumber(),
              promise.stream(),
              DAY.format(day),
              promise.latest().toString());
      return new Finding(kind, promise.subject(), promise.whose(), details, 0);
    }
  }
}
