package no.knutepunkt.research;

import static no.knutepunkt.research.NetworkLog.IN_Q3;
import static no.knutepunkt.research.NetworkLog.entry;
import static no.knutepunkt.research.NetworkLog.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.schemas.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectEventCountTest {

  private static final Instant NINE = Instant.parse("2026-09-01T09:00:00Z");
  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final NetworkLog log = new NetworkLog();

  @BeforeEach
  void fiveCompaniesHaveLoggedAnAction() {
    log.actionsBy(1, 2, 3, 4, 5);
  }

  @Test
  void anEntryIsCountedOnceHoweverOftenItIsWorded() {
    log.tell(6, "17", EntryKind.action, IN_Q3);
    log.tell(6, "17", EntryKind.action, IN_Q3.plusDays(1));
    assertThat(log.figures().current()).extracting(Figure::entries).containsExactly(6L);
  }

  @Test
  void anEntryWhoseKindIsCorrectedCountsAsTheRightKind() {
    log.tell(6, "17", EntryKind.meeting, IN_Q3);
    log.tell(6, "17", EntryKind.action, IN_Q3);
    assertThat(log.figures().current()).extracting(Figure::kind).containsExactly("action");
    assertThat(log.figures().withheldGroups()).isZero();
  }

  @Test
  void anEntryWhoseDateIsCorrectedCountsInTheRightQuarter() {
    log.tell(6, "17", EntryKind.action, LocalDate.of(2026, 4, 1));
    assertThat(log.figures().current()).isEmpty();
    log.tell(6, "17", EntryKind.action, IN_Q3);
    assertThat(log.figures().current()).extracting(Figure::quarter).containsExactly("2026-Q3");
  }

  @Test
  void anOlderWordingThatComesLateMovesNothingAndIsWithheld() {
    assertThat(
            log.count(
                List.of(
                    event(NINE.plusSeconds(1), entry(6, "17")),
                    event(NINE, entry(6, "17").setKind(EntryKind.cost)))))
        .containsExactly(Outcome.DELIVERED, OLDER);
    assertThat(log.count(List.of(event(NINE, entry(6, "17").setKind(EntryKind.cost)))))
        .containsExactly(OLDER);
    assertThat(log.figures().current()).extracting(Figure::kind).containsExactly("action");
  }

  @Test
  void theSameEntryNumberOfTwoCompaniesCountsTwice() {
    log.tell(6, "17", EntryKind.action, IN_Q3);
    log.tell(7, "17", EntryKind.action, IN_Q3);
    assertThat(log.figures().current()).extracting(Figure::entries).containsExactly(7L);
  }

  @Test
  void anEntryThatTheDatabaseCanNotHoldIsPutAsideAndTheOthersGoOn() {
    assertThat(
            log.count(
                List.of(
                    event(NINE, entry(6, "1").setDate(LocalDate.of(10_000, 1, 1))),
                    event(NINE, entry(6, "2").setOrganisationNumber("a\0b")),
                    event(Instant.MIN, entry(6, "3")),
                    event(NINE, entry(6, "4").setText("a\0b")))))
        .containsExactly(
            new Outcome.Quarantined(new Rejection("date-out-of-range", "date")),
            new Outcome.Quarantined(new Rejection("nul-character", "organisationNumber")),
            new Outcome.Quarantined(new Rejection("time-out-of-range", null)),
            Outcome.DELIVERED);
  }
}
