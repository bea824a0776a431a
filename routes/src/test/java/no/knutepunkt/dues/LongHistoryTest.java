package no.knutepunkt.dues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a state costs does not depend on how many the company told before. */
class LongHistoryTest {

  private static final Instant BEGINNING = Instant.parse("2006-01-10T10:00:00Z");
  private static final int LONG = 5_000;

  private final Network network = Network.withRates("2006-06-01", 2006, 2006);

  @Test
  void aRepetitionReadsNoMoreRowsAfterThousandsOfStatesThanAfterTen() {
    tell(0, 10, 20, 20);
    long rows = rowsReadFor(state(10, 20));
    tell(11, LONG, 20, 20);
    assertThat(rowsReadFor(state(LONG, 20))).isLessThanOrEqualTo(rows);
  }

  @Test
  void anotherBandReadsNoMoreRowsAfterThousandsOfStatesThanAfterTen() {
    tell(0, 10, 20, 60);
    long rows = rowsReadFor(state(10, 20));
    tell(11, LONG, 20, 60);
    assertThat(rowsReadFor(state(LONG, 20))).isLessThanOrEqualTo(rows);
    assertThat(network.account(2006).sumOre()).isEqualTo(300_000);
  }

  @Test
  void aStateThatComesLateReadsNoMoreRowsAfterThousandsOfStatesThanAfterTen() {
    tell(0, 10, 20, 60);
    long rows = rowsReadFor(state(-1, 5));
    tell(10, LONG, 20, 60);
    assertThat(rowsReadFor(state(-2, 60))).isLessThanOrEqualTo(rows);
  }

  @Test
  void theTurningStatesAreFoundByTheIndexThatHoldsNoOther() {
    tell(0, LONG, 20, 60);
    network.database.jdbc().sql("analyze dues_member_state").update();
    assertThat(
            network
                .database
                .jdbc()
                .sql("explain " + MembershipHistory.DECIDING)
                .param("organisationNumbers", new String[] {Told.MOULD_SHOP})
                .query(String.class)
                .list())
        .anyMatch(step -> step.contains("dues_member_state_turning"))
        .noneMatch(step -> step.contains("Seq Scan on dues_member_state"));
  }

  /** States a second apart, of two sizes by turns. */
  private void tell(int from, int to, int size, int other) {
    List<MemberState> states =
        IntStream.range(from, to)
            .mapToObj(second -> state(second, second % 2 == 0 ? size : other))
            .toList();
    settle(states);
    network.database.jdbc().sql("analyze dues_member_state, dues_figure").update();
  }

  private static MemberState state(int second, int employees) {
    return Told.at(BEGINNING.plus(Duration.ofSeconds(second)).toString())
        .joined("2006-01-01")
        .employees(employees)
        .state();
  }

  private void settle(List<MemberState> states) {
    network
        .database
        .transactions()
        .executeWithoutResult(status -> network.bookkeeping.settle(states));
  }

  private long rowsReadFor(MemberState state) {
    return network
        .database
        .transactions()
        .execute(
            status -> {
              network.bookkeeping.settle(List.of(state));
              return network
                  .database
                  .jdbc()
                  .sql(
                      """
                      select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))
                      from pg_stat_xact_user_tables where relname like 'dues%'
                      """)
                  .query(Long.class)
                  .single();
            });
  }
}
