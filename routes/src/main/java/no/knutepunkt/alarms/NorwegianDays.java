package no.knutepunkt.alarms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The days on which Norway is closed: public holidays (the acts on holidays of 1995 and on 1 and 17
 * May of 1947) and the general summer holiday. A calendar library would bring an XML codec along,
 * and with it XML to every door.
 */
@Component
class NorwegianDays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 17),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  /** Days from Easter Sunday: Maundy Thursday to Easter Monday, Ascension, Whitsun. */
  private static final Set<Long> MOVING = Set.of(-3L, -2L, 0L, 1L, 39L, 49L, 50L);

  private final AlarmProperties properties;

  NorwegianDays(AlarmProperties properties) {
    this.properties = properties;
  }

  boolean isHoliday(LocalDate day) {
    return FIXED.contains(MonthDay.from(day))
        || MOVING.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day));
  }

  /** Fellesferie: by custom ISO weeks 28 to 30, Monday to Sunday. */
  boolean isInSummerHoliday(LocalDate day) {
    int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return week >= properties.summerFromWeek() && week <= properties.summerToWeek();
  }

  /** Easter Sunday, Gregorian (the anonymous algorithm printed in Nature, 20 April 1876). */
  private static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int inCentury = year % 100;
    int moons = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moons + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
    int correction = (golden + 11 * epact + 22 * weekday) / 451;
    int march = epact + weekday - 7 * correction + 114;
    return LocalDate.of(year, march / 31, march % 31 + 1);
  }
}
