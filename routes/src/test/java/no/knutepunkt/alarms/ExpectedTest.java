package no.knutepunkt.alarms;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedTest {

  private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
  private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(MONDAY, FRIDAY);

  private final Expected expected = new Expected(new NorwegianDays(Settings.none()));

  @Test
  void beforeTheLatestTimeItWasTheDayBefore() {
    assertThat(lastDay(WORKING_DAYS, "2026-11-18T15:59")).isEqualTo("2026-11-17");
    assertThat(lastDay(WORKING_DAYS, "2026-11-18T16:00")).isEqualTo("2026-11-18");
  }

  @Test
  void nothingIsExpectedOnAWeekend() {
    assertThat(lastDay(WORKING_DAYS, "2026-11-22T18:00")).isEqualTo("2026-11-20");
  }

  @Test
  void nothingIsExpectedOnAMovingHoliday() {
    assertThat(lastDay(WORKING_DAYS, "2026-04-06T18:00")).isEqualTo("2026-04-01");
    assertThat(lastDay(WORKING_DAYS, "2026-05-14T18:00")).isEqualTo("2026-05-13");
  }

  @Test
  void nothingIsExpectedInTheGeneralSummerHoliday() {
    assertThat(lastDay(WORKING_DAYS, "2026-07-24T18:00")).isEqualTo("2026-07-03");
    assertThat(lastDay(WORKING_DAYS, "2026-07-27T18:00")).isEqualTo("2026-07-27");
  }

  @Test
  void whoPromisedSoIsExpectedInSummerToo() {
    assertThat(expected.lastDay(promise(WORKING_DAYS, true, LONG_AGO), at("2026-07-24T18:00")))
        .contains(LocalDate.of(2026, 7, 24));
  }

  @Test
  void aPromiseOfMondaysIsOfMondays() {
    assertThat(lastDay(Set.of(MONDAY), "2026-11-22T18:00")).isEqualTo("2026-11-16");
  }

  @Test
  void nothingIsExpectedFromBeforeThePromise() {
    Instant onFridayEvening = at("2026-11-20T17:00").toInstant();
    Promise promise = promise(WORKING_DAYS, false, onFridayEvening);
    assertThat(expected.lastDay(promise, at("2026-11-23T15:00"))).isEmpty();
    assertThat(expected.lastDay(promise, at("2026-11-23T16:00")))
        .contains(LocalDate.of(2026, 11, 23));
  }

  @Test
  void onTheDayWhenClocksGoBackTheLatestTimeIsNorwegianTime() {
    assertThat(lastDay(Set.of(SUNDAY), "2026-10-25T15:59")).isEqualTo("2026-10-18");
    assertThat(lastDay(Set.of(SUNDAY), "2026-10-25T16:00")).isEqualTo("2026-10-25");
  }

  private String lastDay(Set<DayOfWeek> days, String now) {
    return expected.lastDay(promise(days, false, LONG_AGO), at(now)).orElseThrow().toString();
  }

  private static ZonedDateTime at(String norwegian) {
    return LocalDateTime.parse(norwegian).atZone(ZoneId.of("Europe/Oslo"));
  }

  private static Promise promise(Set<DayOfWeek> days, boolean inSummer, Instant since) {
    return new Promise(
        "member-updates",
        "310028142",
        days,
        LocalTime.of(16, 0),
        inSummer,
        null,
        null,
        null,
        since);
  }
}
