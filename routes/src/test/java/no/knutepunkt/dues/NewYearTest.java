package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class NewYearTest {

  private final Network network = Network.withRates("2006-12-31", 2006, 2007);
  private final NewYear newYear =
      new NewYear(network.bookkeeping, new JdbcTransactionManager(network.database.source()));

  @Test
  void aYearIsChargedOnceItHasBegun() {
    network.hears(on("2006-01-10"));
    newYear.chargeBegunYears();
    assertThat(network.balances(2006, 2007)).isEqualTo(Map.of(2006, 300_000L));
    network.clock.turnTo("2007-01-01");
    newYear.chargeBegunYears();
    assertThat(network.balances(2006, 2007)).isEqualTo(Map.of(2006, 300_000L, 2007, 300_000L));
    assertThat(network.account(2007).lines().get(0).cause()).isEqualTo("new-year");
  }

  @Test
  void lookingAgainPostsNothing() {
    network.hears(on("2006-01-10"));
    network.clock.turnTo("2007-01-01");
    newYear.chargeBegunYears();
    newYear.chargeBegunYears();
    assertThat(network.lines(2007)).containsExactly("charge 11-50 300000");
  }

  @Test
  void whoLeftInTimeIsNotChargedForTheNewYear() {
    network.hears(on("2006-12-01").joined("2006-01-01").notice("2006-12-01"));
    network.clock.turnTo("2007-01-01");
    newYear.chargeBegunYears();
    assertThat(network.balances(2006, 2007)).isEqualTo(Map.of(2006, 300_000L));
  }
}
