package no.knutepunkt.alarms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Which day something was last to have come on, by a promise. */
@Component
class Expected {

  /**
   * A promise of one day a week, whose day was a holiday for weeks on end, still has one before.
   */
  private static final int DAYS_BACK = 92;

  private final NorwegianDays days;

  Expected(NorwegianDays days) {
    this.days = days;
  }

  /**
   * The newest day whose latest time has passed since the promise was made; none before the first.
   */
  Optional<LocalDate> lastDay(Promise promise, ZonedDateTime now) {
    return IntStream.rangeClosed(0, DAYS_BACK)
        .mapToObj(back -> now.toLocalDate().minusDays(back))
        .filter(day -> isExpected(promise, day))
        .filter(day -> !deadline(promise, day, now.getZone()).isAfter(now.toInstant()))
        .findFirst()
        .filter(day -> deadline(promise, day, now.getZone()).isAfter(promise.promisedAt()));
  }

  private boolean isExpected(Promise promise, LocalDate day) {
    return promise.days().contains(day.getDayOfWeek())
        && !days.isHoliday(day)
        && (promise.inSummer() || !days.isInSummerHoliday(day));
  }

  private static Instant deadline(Promise promise, LocalDate day, ZoneId norway) {
    return day.atTime(promise.latest()).atZone(norway).toInstant();
  }
}
