package no.knutepunkt.research;

import static no.knutepunkt.research.NetworkLog.IN_Q3;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import no.knutepunkt.schemas.EntryKind;
import org.junit.jupiter.api.Test;

class ReleasedFiguresTest {

  private final NetworkLog log = new NetworkLog();

  @Test
  void sixCompaniesMakeAFigure() {
    log.actionsBy(1, 2, 3, 4, 5, 6);
    assertThat(log.figures().current()).containsExactly(new Figure("2026-Q3", "action", 6, "6-9"));
  }

  @Test
  void fiveCompaniesMakeNoFigureHoweverMuchTheyLog() {
    log.actionsBy(1, 2, 3, 4, 5, 1, 2, 3, 4, 5);
    assertThat(log.figures().current()).isEmpty();
    assertThat(log.figures().withheldGroups()).isEqualTo(1);
  }

  @Test
  void aFigureOfWhichOneCompanyHasMoreThanHalfIsWithheld() {
    log.actionsBy(1, 2, 3, 4, 5, 6, 1, 1, 1, 1, 1);
    assertThat(log.figures().current()).isEmpty();
    assertThat(log.figures().withheldGroups()).isEqualTo(1);
  }

  @Test
  void aFigureOfWhichOneCompanyHasExactlyHalfIsReleased() {
    log.actionsBy(1, 2, 3, 4, 5, 6, 1, 1, 1, 1);
    assertThat(log.figures().current()).extracting(Figure::entries).containsExactly(10L);
  }

  @Test
  void companiesAreShownInBands() {
    assertThat(bandOf(9)).isEqualTo("6-9");
    assertThat(bandOf(10)).isEqualTo("10-19");
    assertThat(bandOf(20)).isEqualTo("20-49");
    assertThat(bandOf(50)).isEqualTo("50+");
  }

  @Test
  void kindsAndQuartersAreCountedApart() {
    for (int company = 1; company <= 6; company++) {
      log.tell(company, "1", EntryKind.action, IN_Q3);
      log.tell(company, "2", EntryKind.meeting, IN_Q3);
      log.tell(company, "3", EntryKind.meeting, LocalDate.of(2026, 6, 30));
    }
    assertThat(log.figures().current())
        .containsExactly(
            new Figure("2026-Q2", "meeting", 6, "6-9"),
            new Figure("2026-Q3", "action", 6, "6-9"),
            new Figure("2026-Q3", "meeting", 6, "6-9"));
  }

  @Test
  void theRunningQuarterShowsNothingUntilItIsOverInNorway() {
    for (int company = 1; company <= 6; company++) {
      log.tell(company, "1", EntryKind.action, LocalDate.of(2026, 12, 31));
    }
    ReleasedFigures lastMinute = log.figuresOn("2026-12-31T22:59:59Z");
    assertThat(lastMinute.current()).isEmpty();
    assertThat(lastMinute.withheldGroups()).isZero();
    assertThat(log.figuresOn("2026-12-31T23:00:00Z").current())
        .containsExactly(new Figure("2026-Q4", "action", 6, "6-9"));
  }

  @Test
  void aReleasedFigureDoesNotTellWhatOneCompanyAddsLater() {
    log.actionsBy(1, 2, 3, 4, 5, 6);
    log.figures().current();
    log.actionsBy(7);
    assertThat(log.figures().current()).containsExactly(new Figure("2026-Q3", "action", 6, "6-9"));
  }

  @Test
  void aReleasedFigureDoesNotTellThatACompanyTookAnEntryBack() {
    log.actionsBy(2, 3, 4, 5, 6, 7);
    log.tell(1, "17", EntryKind.action, IN_Q3);
    log.figures().current();
    log.tell(1, "17", EntryKind.meeting, IN_Q3);
    assertThat(log.figures().current()).containsExactly(new Figure("2026-Q3", "action", 7, "6-9"));
  }

  @Test
  void lateEntriesOfSixCompaniesAreReleasedTogether() {
    log.actionsBy(1, 2, 3, 4, 5, 6);
    log.figures().current();
    log.actionsBy(1, 2, 3, 4, 5);
    assertThat(log.figures().current()).extracting(Figure::entries).containsExactly(6L);
    log.actionsBy(7);
    assertThat(log.figures().current()).extracting(Figure::entries).containsExactly(12L);
  }

  @Test
  void aChangeThatIsMostlyOneCompanysStaysBack() {
    log.actionsBy(1, 2, 3, 4, 5, 6);
    log.figures().current();
    log.actionsBy(1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 6);
    assertThat(log.figures().current()).extracting(Figure::entries).containsExactly(6L);
  }

  @Test
  void aFigureKeepsItsLastReleaseWhenTooFewCompaniesAreLeft() {
    for (int company = 1; company <= 6; company++) {
      log.tell(company, "1", EntryKind.action, IN_Q3);
    }
    log.figures().current();
    for (int company = 1; company <= 6; company++) {
      log.tell(company, "1", EntryKind.cost, IN_Q3);
    }
    assertThat(log.figures().current())
        .containsExactly(
            new Figure("2026-Q3", "action", 6, "6-9"), new Figure("2026-Q3", "cost", 6, "6-9"));
  }

  @Test
  void companiesThatLeaveAFigureTogetherAreOutOfTheNextRelease() {
    for (int company = 1; company <= 12; company++) {
      log.tell(company, "1", EntryKind.action, IN_Q3);
    }
    log.figures().current();
    for (int company = 1; company <= 6; company++) {
      log.tell(company, "1", EntryKind.cost, IN_Q3);
    }
    assertThat(log.figures().current()).contains(new Figure("2026-Q3", "action", 6, "6-9"));
  }

  private static String bandOf(int companies) {
    NetworkLog log = new NetworkLog();
    log.actionsBy(IntStream.rangeClosed(1, companies).toArray());
    return log.figures().current().get(0).companies();
  }
}
