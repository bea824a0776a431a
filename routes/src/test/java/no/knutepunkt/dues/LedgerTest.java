package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

class LedgerTest {

  private final Network network = Network.withRates("2006-06-01", 2006, 2006);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update dues_ledger set service_ore = 0",
        "delete from dues_ledger",
        "truncate dues_ledger"
      })
  void aPostedLineCannotBeChangedOrRemoved(String attempt) {
    network.hears(on("2006-01-10"));
    assertThatThrownBy(() -> network.database.jdbc().sql(attempt).update())
        .hasMessageContaining("the dues ledger only grows");
    assertThat(network.lines(2006)).containsExactly("charge 11-50 300000");
  }

  @Test
  void theSameLineOfAnAccountIsPostedOnce() {
    Ledger ledger = new Ledger(network.database.jdbc(), network.clock);
    List<Posting> charge = List.of(posting(1, SampleRates.SMALL));
    ledger.append(charge);
    assertThatThrownBy(() -> ledger.append(charge)).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void chargesAndReversalsAlternateWithTheirSigns() {
    Ledger ledger = new Ledger(network.database.jdbc(), network.clock);
    assertThatThrownBy(() -> ledger.append(List.of(posting(2, SampleRates.SMALL))))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> ledger.append(List.of(posting(1, SampleRates.SMALL.reversed()))))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void bandsOfAYearCannotOverlapWhoeverWritesThem() {
    assertThatThrownBy(
            () ->
                network
                    .database
                    .jdbc()
                    .sql("insert into dues_rate values (2006, 40, 45, 1, 1)")
                    .update())
        .hasMessageContaining("dues_rate_bands_do_not_overlap");
  }

  @Test
  void twoTransactionsAtOnceChargeACompanyOnce() {
    CompletableFuture<Void> rates = new CompletableFuture<>();
    network
        .database
        .transactions()
        .executeWithoutResult(
            status -> {
              network.bookkeeping.settle(List.of(on("2006-01-10").state()));
              var unused =
                  CompletableFuture.runAsync(() -> network.put(dearer()))
                      .thenAccept(rates::complete);
              await().until(this::somebodyWaitsForTheLedger);
              assertThat(rates).isNotDone();
            });
    rates.join();
    assertThat(network.lines(2006))
        .containsExactly("charge 11-50 300000", "reversal 11-50 -300000", "charge 1+ 900000");
  }

  @Test
  void twoBatchesOfOneCompanyAtOnceAreJudgedTogether() {
    CompletableFuture<Void> second = new CompletableFuture<>();
    network
        .database
        .transactions()
        .executeWithoutResult(
            status -> {
              network.bookkeeping.settle(List.of(on("2006-01-10").employees(5).state()));
              var unused =
                  CompletableFuture.runAsync(() -> network.hears(on("2006-01-09").employees(60)))
                      .thenAccept(second::complete);
              await().until(this::somebodyWaitsForTheLedger);
            });
    second.join();
    assertThat(network.lines(2006)).containsExactly("charge 1-10 150000");
  }

  private boolean somebodyWaitsForTheLedger() {
    return network
        .database
        .jdbc()
        .sql(
            """
            select exists (
              select from pg_locks l join pg_database d on d.oid = l.database
              where l.locktype = 'advisory' and not l.granted and d.datname = current_database())
            """)
        .query(Boolean.class)
        .single();
  }

  private static List<Rate> dearer() {
    return List.of(new Rate(2006, new Charge(new Band(1, null), 500_000, 400_000)));
  }

  private static Posting posting(int line, Charge charge) {
    return new Posting(
        new Account(Told.WELDING_SHOP, 2006), new Standing.Line(line, charge), Cause.RATES);
  }
}
