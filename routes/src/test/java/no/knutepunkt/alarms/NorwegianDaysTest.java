package no.knutepunkt.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NorwegianDaysTest {

  private final NorwegianDays days = new NorwegianDays(Settings.none());

  @Test
  void thePublicHolidaysOf2026() {
    List<String> holidays =
        Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.plusDays(1))
            .limit(365)
            .filter(days::isHoliday)
            .map(LocalDate::toString)
            .toList();
    assertThat(holidays)
        .containsExactly(
            "2026-01-01",
            "2026-04-02",
            "2026-04-03",
            "2026-04-05",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-17",
            "2026-05-24",
            "2026-05-25",
            "2026-12-25",
            "2026-12-26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2018-04-01",
        "2024-03-31",
        "2025-04-20",
        "2027-03-28",
        "2035-03-25",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19"
      })
  void easterSundayMoves(LocalDate easter) {
    assertThat(days.isHoliday(easter)).isTrue();
    assertThat(days.isHoliday(easter.plusDays(1))).isTrue();
    assertThat(days.isHoliday(easter.plusDays(2))).isFalse();
    assertThat(days.isHoliday(easter.minusDays(3))).isTrue();
    assertThat(days.isHoliday(easter.minusDays(4))).isFalse();
  }

  @Test
  void christmasEveIsNoPublicHoliday() {
    assertThat(days.isHoliday(LocalDate.of(2026, 12, 24))).isFalse();
  }

  @Test
  void theGeneralSummerHolidayIsThreeWeeksOfJuly() {
    assertThat(days.isInSummerHoliday(LocalDate.of(2026, 7, 5))).isFalse();
    assertThat(days.isInSummerHoliday(LocalDate.of(2026, 7, 6))).isTrue();
    assertThat(days.isInSummerHoliday(LocalDate.of(2026, 7, 26))).isTrue();
    assertThat(days.isInSummerHoliday(LocalDate.of(2026, 7, 27))).isFalse();
  }
}
