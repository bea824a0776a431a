package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsOwedTest {

  private static final Rates RATES = Rates.of(SampleRates.of(2004, 2009));

  @ParameterizedTest
  @CsvSource({"2006-11-30, 2006", "2006-12-01, 2006", "2006-12-02, 2007", "2006-12-31, 2007"})
  void noticeAfterTheFirstOfDecemberCostsTheNextYearToo(String notice, int lastYear) {
    assertThat(
            years(
                "2009-06-01",
                on("2006-01-10").joined("2006-01-01"),
                on("2007-01-05").left().notice(notice)))
        .hasSize(lastYear - 2005)
        .contains(lastYear)
        .doesNotContain(lastYear + 1);
  }

  @Test
  void theYearAfterALateNoticeIsChargedBeforeItBegins() {
    assertThat(years("2006-12-03", on("2006-12-02").joined("2006-01-01").notice("2006-12-02")))
        .containsExactly(2006, 2007);
  }

  @Test
  void aYearThatHasNotBegunIsNotChargedToWhoStays() {
    assertThat(years("2006-12-31", on("2006-12-02").joined("2006-01-01"))).containsExactly(2006);
    assertThat(years("2007-01-01", on("2006-12-02").joined("2006-01-01")))
        .containsExactly(2006, 2007);
  }

  @Test
  void whoJoinsOnTheLastDayOfAYearIsChargedForIt() {
    assertThat(years("2007-06-01", on("2007-01-15").joined("2006-12-31")))
        .containsExactly(2006, 2007);
  }

  @Test
  void withoutAFirstDayMembershipBeginsWhenItIsFirstToldOf() {
    assertThat(years("2007-06-01", on("2006-05-01"), on("2007-03-01"))).containsExactly(2006, 2007);
  }

  @Test
  void aMidnightInNorwayBeginsTheYearNotOneInGreenwich() {
    assertThat(years("2007-06-01", Told.at("2006-12-31T23:30:00Z"))).containsExactly(2007);
  }

  @Test
  void aFirstDayCorrectedLaterCountsFromThenOn() {
    assertThat(
            years(
                "2006-06-01",
                on("2005-01-01").joined("2004-01-01"),
                on("2005-02-01").joined("2005-01-01")))
        .containsExactly(2005, 2006);
  }

  @Test
  void aStateThatLeavesOutTheFirstDayKeepsTheOneToldBefore() {
    assertThat(years("2006-06-01", on("2006-01-10").joined("2004-01-01"), on("2006-02-01")))
        .containsExactly(2004, 2005, 2006);
  }

  @Test
  void whoLeftWithoutADateLeftOnTheDayItWasTold() {
    assertThat(years("2009-06-01", on("2005-01-10"), on("2006-12-01").left()))
        .containsExactly(2005, 2006);
    assertThat(years("2009-06-01", on("2005-01-10"), on("2006-12-02").left()))
        .containsExactly(2005, 2006, 2007);
  }

  @Test
  void tellingAgainThatOneHasLeftMovesNothing() {
    assertThat(
            years("2009-06-01", on("2005-01-10"), on("2006-03-01").left(), on("2008-03-01").left()))
        .containsExactly(2005, 2006);
  }

  @Test
  void leavingAfterANoticeKeepsTheDayOfTheNotice() {
    assertThat(
            years(
                "2009-06-01",
                on("2005-01-10"),
                on("2006-11-20").notice("2006-11-20"),
                on("2007-01-02").left()))
        .containsExactly(2005, 2006);
  }

  @Test
  void whoGaveNoticeWasAMemberThen() {
    assertThat(years("2009-06-01", on("2007-02-01").left().notice("2006-11-20")))
        .containsExactly(2006);
  }

  @Test
  void aNoticeThatIsWithdrawnCostsEveryYearAsBefore() {
    assertThat(
            years(
                "2008-06-01",
                on("2006-01-10"),
                on("2006-03-01").notice("2006-03-01"),
                on("2006-05-01")))
        .containsExactly(2006, 2007, 2008);
  }

  @Test
  void whoJoinsAnewPaysTheOldYearsAndTheNewButNotThoseBetween() {
    assertThat(
            years(
                "2009-06-01",
                on("2004-01-10").joined("2004-01-01"),
                on("2005-03-01").left().notice("2005-03-01"),
                on("2008-02-01").joined("2008-02-01")))
        .containsExactly(2004, 2005, 2008, 2009);
  }

  @Test
  void whoIsBackYearsLaterWithoutAFirstDayIsAMemberAnew() {
    assertThat(years("2009-06-01", on("2004-01-10"), on("2005-03-01").left(), on("2008-02-01")))
        .containsExactly(2004, 2005, 2008, 2009);
  }

  @Test
  void whoIsBackBeforeThePaidYearIsOverNeverLeft() {
    assertThat(years("2006-06-01", on("2004-01-10"), on("2005-03-01").left(), on("2005-05-01")))
        .containsExactly(2004, 2005, 2006);
  }

  @Test
  void aNoticeFromBeforeTheNewFirstDayIsLeftOver() {
    assertThat(
            years(
                "2009-06-01",
                on("2004-01-10").joined("2004-01-01"),
                on("2005-03-01").left().notice("2005-03-01"),
                on("2008-02-01").joined("2008-02-01").notice("2005-03-01")))
        .containsExactly(2004, 2005, 2008, 2009);
  }

  @Test
  void theLatestFigureByTheEndOfTheYearDecidesTheBand() {
    assertThat(
            owed(
                "2007-06-01",
                on("2006-01-10").employees(5),
                on("2006-12-31").employees(30),
                on("2007-01-01").employees(70)))
        .containsEntry(2006, SampleRates.MIDDLE)
        .containsEntry(2007, SampleRates.LARGE);
  }

  @Test
  void withoutAFigureByTheEndOfTheYearTheEarliestAfterDecides() {
    assertThat(
            owed(
                "2006-06-01",
                on("2006-02-01").joined("2004-01-01").employees(5),
                on("2006-03-01").employees(60)))
        .containsEntry(2004, SampleRates.SMALL)
        .containsEntry(2005, SampleRates.SMALL)
        .containsEntry(2006, SampleRates.LARGE);
  }

  @Test
  void aStateWithoutAFigureLeavesTheOneBefore() {
    assertThat(owed("2006-06-01", on("2006-01-10").employees(5), on("2006-03-01").employees(null)))
        .containsEntry(2006, SampleRates.SMALL);
  }

  @Test
  void nobodyIsChargedOfWhomNoFigureIsKnown() {
    assertThat(owed("2006-06-01", on("2006-01-10").employees(null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1-10",
    "1, 1-10",
    "10, 1-10",
    "11, 11-50",
    "50, 11-50",
    "51, 51+",
    "2147483647, 51+"
  })
  void everyNumberOfEmployeesHasItsBand(int employees, String band) {
    assertThat(owed("2006-06-01", on("2006-01-10").employees(employees)).get(2006).band().text())
        .isEqualTo(band);
  }

  private static Set<Integer> years(String today, Told... told) {
    return owed(today, told).keySet();
  }

  private static Map<Integer, Charge> owed(String today, Told... told) {
    return new YearsOwed(RATES, LocalDate.parse(today))
        .of(Stream.of(told).map(Told::state).toList());
  }
}
