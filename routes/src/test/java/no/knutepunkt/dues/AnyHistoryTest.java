package no.knutepunkt.dues;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import no.knutepunkt.schemas.MemberStatus;

/** The few states that the ledger reads decide what all of them would. */
class AnyHistoryTest {

  private static final int FIRST = 2003;
  private static final int LAST = 2009;
  private static final Rates RATES = Rates.of(SampleRates.of(FIRST, LAST));
  private static final String TODAY = "2008-06-01";

  private static final Network NETWORK = Network.withRates(TODAY, FIRST, LAST);

  @AfterTry
  void forget() {
    NETWORK
        .database
        .transactions()
        .executeWithoutResult(
            status ->
                NETWORK
                    .database
                    .jdbc()
                    .sql(
                        """
                        set local session_replication_role = replica;
                        delete from dues_ledger;
                        delete from dues_member_state;
                        delete from dues_figure;
                        """)
                    .update());
  }

  @Property(tries = 200)
  void inAnyOrderAndAnyBatchesTheBalanceIsThatOfTheWholeHistory(
      @ForAll("histories") List<MemberState> told, @ForAll Random chance) {
    List<MemberState> arriving = new ArrayList<>(told);
    Collections.shuffle(arriving, chance);
    for (int from = 0; from < arriving.size(); ) {
      int to = Math.min(arriving.size(), from + 1 + chance.nextInt(5));
      settle(arriving.subList(from, to), arriving.subList(0, to));
      from = to;
    }
  }

  private static void settle(List<MemberState> batch, List<MemberState> known) {
    Posted posted =
        NETWORK.database.transactions().execute(status -> NETWORK.bookkeeping.settle(batch));
    for (String company : List.of(Told.MOULD_SHOP, Told.WELDING_SHOP)) {
      List<MemberState> own = of(company, known);
      assertThat(balances(company)).isEqualTo(owed(own));
      assertThat(posted.withoutEmployees().contains(company))
          .isEqualTo(
              !of(company, batch).isEmpty()
                  && own.stream().allMatch(state -> state.employees() == null));
    }
  }

  private static List<MemberState> of(String company, List<MemberState> states) {
    return states.stream().filter(s -> s.organisationNumber().equals(company)).toList();
  }

  private static Map<Integer, Long> owed(List<MemberState> states) {
    return new YearsOwed(RATES, LocalDate.parse(TODAY))
        .of(states).entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    year -> year.getValue().membershipOre() + year.getValue().serviceOre()));
  }

  private static Map<Integer, Long> balances(String company) {
    return NETWORK
        .database
        .jdbc()
        .sql(
            """
            select year, sum(membership_ore + service_ore) from dues_ledger
            where organisation_number = :company group by year
            having sum(membership_ore + service_ore) <> 0
            """)
        .param("company", company)
        .query((row, number) -> Map.entry(row.getInt(1), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Few memberships in each history, so that its states repeat one another. */
  @Provide
  Arbitrary<List<MemberState>> histories() {
    return memberships()
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .flatMap(few -> states(Arbitraries.of(few)).list().ofMinSize(1).ofMaxSize(14));
  }

  private static Arbitrary<MemberState> states(Arbitrary<Membership> few) {
    return Combinators.combine(
            Arbitraries.of(Told.MOULD_SHOP, Told.MOULD_SHOP, Told.WELDING_SHOP),
            moments(),
            Arbitraries.create(UUID::randomUUID),
            Arbitraries.of(5, 20, 60).injectNull(0.4),
            few)
        .as(
            (company, changedAt, event, employees, told) ->
                new MemberState(
                    company,
                    changedAt,
                    event,
                    employees,
                    told.left() ? MemberStatus.left : MemberStatus.member,
                    told.start(),
                    told.notice()));
  }

  private static Arbitrary<Membership> memberships() {
    Arbitrary<LocalDate> days =
        Arbitraries.of(
                "2003-05-01", "2004-01-15", "2005-12-02", "2006-03-01", "2006-11-30", "2008-02-01")
            .map(LocalDate::parse);
    return Combinators.combine(
            days.injectNull(0.4), days.injectNull(0.6), Arbitraries.of(true, false))
        .as(Membership::new);
  }

  private static Arbitrary<Instant> moments() {
    return Arbitraries.of(
            "2004-01-15T09:00:00Z",
            "2004-12-31T22:59:59Z",
            "2004-12-31T23:00:00Z",
            "2005-12-01T10:00:00Z",
            "2005-12-02T10:00:00Z",
            "2006-02-28T23:30:00Z",
            "2006-03-01T10:00:00Z",
            "2006-11-30T10:00:00Z",
            "2007-06-01T10:00:00Z",
            "2008-02-01T10:00:00Z")
        .map(Instant::parse);
  }
}
