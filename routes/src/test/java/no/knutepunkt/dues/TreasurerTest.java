package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.web.Page;
import no.knutepunkt.testing.CountedStatements;
import org.junit.jupiter.api.Test;

class TreasurerTest {

  private final Network network = Network.withRates("2006-06-01", 2006, 2006);

  @Test
  void aMemberIsChargedForTheYearByItsBand() {
    assertThat(network.hears(on("2006-01-10"))).containsExactly(Outcome.DELIVERED);
    assertThat(network.lines(2006)).containsExactly("charge 11-50 300000");
    assertThat(network.account(2006).membershipOre()).isEqualTo(250_00);
    assertThat(network.account(2006).serviceOre()).isEqualTo(2750_00);
  }

  @Test
  void anUpdateThatChangesNothingOwedPostsNothing() {
    network.hears(on("2006-01-10"));
    network.hears(on("2006-02-10").employees(21));
    assertThat(network.lines(2006)).containsExactly("charge 11-50 300000");
  }

  @Test
  void anotherBandIsPostedAsReversalAndNewCharge() {
    network.hears(on("2006-01-10"));
    network.hears(on("2006-02-10").employees(60));
    assertThat(network.lines(2006))
        .containsExactly("charge 11-50 300000", "reversal 11-50 -300000", "charge 51+ 500000");
    assertThat(network.account(2006).sumOre()).isEqualTo(500_000);
  }

  @Test
  void aCorrectionOfACorrectionKeepsTheWholeHistory() {
    network.hears(on("2006-01-10"));
    network.hears(on("2006-02-10").employees(60));
    network.hears(on("2006-03-10").employees(20));
    assertThat(network.lines(2006))
        .containsExactly(
            "charge 11-50 300000",
            "reversal 11-50 -300000",
            "charge 51+ 500000",
            "reversal 51+ -500000",
            "charge 11-50 300000");
    assertThat(network.account(2006).sumOre()).isEqualTo(300_000);
  }

  @Test
  void aLateFigureForLastYearCorrectsLastYear() {
    network.put(SampleRates.of(2005));
    network.hears(on("2006-01-10").joined("2005-01-01").employees(20));
    network.hears(on("2005-12-31").joined("2005-01-01").employees(8));
    assertThat(network.lines(2005))
        .containsExactly("charge 11-50 300000", "reversal 11-50 -300000", "charge 1-10 150000");
    assertThat(network.lines(2006)).containsExactly("charge 11-50 300000");
  }

  @Test
  void whoTurnsOutNeverToHaveBeenAMemberThatYearGetsAReversalAndNoLineInTheList() {
    network.hears(on("2006-03-10").joined("2006-01-01"));
    network.hears(on("2006-02-01").joined("2005-01-01").left().notice("2005-10-01"));
    network.hears(on("2006-04-01").joined("2005-01-01").left().notice("2005-10-01"));
    assertThat(network.lines(2006))
        .containsExactly("charge 11-50 300000", "reversal 11-50 -300000");
    assertThat(network.account(2006).sumOre()).isZero();
    assertThat(network.reading.year(2006, new Page("", 10))).isEmpty();
  }

  @Test
  void aLateNoticeIsChargedAsSoonAsTheNextYearHasRates() {
    network.hears(on("2006-12-02").joined("2006-01-01").notice("2006-12-02"));
    assertThat(network.balances(2006, 2008)).isEqualTo(Map.of(2006, 300_000L));
    assertThat(network.put(SampleRates.of(2007, 2008))).isEqualTo(1);
    assertThat(network.balances(2006, 2008)).isEqualTo(Map.of(2006, 300_000L, 2007, 300_000L));
  }

  @Test
  void aCompanyOfWhichNoFigureIsKnownWaitsForOne() {
    assertThat(network.hears(on("2006-01-10").employees(null)))
        .containsExactly(Outcome.withheld("employees-missing"));
    assertThat(network.lines(2006)).isEmpty();
    assertThat(network.hears(on("2006-02-10").employees(3))).containsExactly(Outcome.DELIVERED);
    assertThat(network.lines(2006)).containsExactly("charge 1-10 150000");
  }

  @Test
  void manyStatesOfManyCompaniesInOneBatchLeaveOneLineEach() {
    network.hears(
        on("2006-01-10").employees(5),
        on("2006-03-10").employees(60),
        on("2006-02-10").employees(20),
        on("2006-01-10").by(Told.WELDING_SHOP).employees(5));
    assertThat(network.reading.year(2006, new Page("", 10)))
        .containsExactly(
            DuesLine.of(Told.MOULD_SHOP, SampleRates.LARGE),
            DuesLine.of(Told.WELDING_SHOP, SampleRates.SMALL));
    assertThat(network.lines(2006)).containsExactly("charge 51+ 500000");
  }

  @Test
  void whatCannotBeJudgedIsQuarantinedAndTheRestGoesOn() {
    assertThat(
            network.hears(
                on("2006-01-10").employees(-1),
                on("2006-01-10").by("nobody"),
                on("2006-01-10").notice("+12006-01-01"),
                on("2006-01-10")))
        .isEqualTo(
            List.of(
                quarantined("employees-negative", "employees"),
                quarantined("not-an-organisation-number", "organisationNumber"),
                quarantined("date-out-of-range", "leavingNoticeOn"),
                Outcome.DELIVERED));
    assertThat(network.lines(2006)).containsExactly("charge 11-50 300000");
  }

  @Test
  void aBatchTakesSixStatementsHoweverManyStatesItHasAndTwoWhenItMovesNothing() {
    CountedStatements counted = new CountedStatements(network.database);
    Ledger ledger = new Ledger(counted.jdbc(), network.clock);
    MembershipHistory history = new MembershipHistory(counted.jdbc());
    Bookkeeping counting =
        new Bookkeeping(history, new RateBook(counted.jdbc()), ledger, network.clock);
    List<MemberState> few = List.of(on("2006-01-10").state());
    List<MemberState> many =
        Stream.generate(() -> on("2006-01-11").by(Told.WELDING_SHOP).state()).limit(1000).toList();
    List<MemberState> repeated = List.of(on("2006-01-12").state(), on("2006-01-13").state());
    assertThat(counted.during(() -> counting.settle(few))).isEqualTo(6);
    assertThat(counted.during(() -> counting.settle(many))).isEqualTo(6);
    assertThat(counted.during(() -> counting.settle(repeated))).isEqualTo(2);
  }

  private static Outcome quarantined(String reason, String field) {
    return new Outcome.Quarantined(new Rejection(reason, field));
  }
}
