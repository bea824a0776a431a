package no.knutepunkt.dues;

import static no.knutepunkt.dues.Told.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Doors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RatesDoorsTest {

  private static final String RATES =
      """
      year;employees_from;employees_to;membership_nok;service_nok
      2006;1;10;250;1250
      2006;11;50;250;2750
      2006;51;;250;4750
      """;

  private final Network network = new Network("2006-06-01");

  @Test
  void puttingRatesChargesEveryMemberAtOnce() {
    network.hears(on("2006-01-10"), on("2006-01-10").by(Told.WELDING_SHOP));
    assertThat(put(new Caller.Secretariat(), RATES))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"years":[2006],"bands":3,"linesPosted":2,"understood":"UTF-8, semicolon"}
            """);
    assertThat(network.balances(2006, 2006)).isEqualTo(Map.of(2006, 300_000L));
  }

  @Test
  void otherRatesForTheSameYearPostCorrections() {
    network.hears(on("2006-01-10"));
    put(new Caller.Secretariat(), RATES);
    assertThat(put(new Caller.Secretariat(), RATES.replace("2750", "2900,50")))
        .bodyJson()
        .extractingPath("$.linesPosted")
        .isEqualTo(2);
    assertThat(network.lines(2006))
        .containsExactly("charge 11-50 300000", "reversal 11-50 -300000", "charge 11-50 315050");
  }

  @Test
  void theSameRatesAgainPostNothing() {
    network.hears(on("2006-01-10"));
    put(new Caller.Secretariat(), RATES);
    assertThat(put(new Caller.Secretariat(), RATES))
        .bodyJson()
        .extractingPath("$.linesPosted")
        .isEqualTo(0);
  }

  @Test
  void aGapIsRefusedAndSaysWhereAndNothingChanges() {
    put(new Caller.Secretariat(), RATES);
    var answer = put(new Caller.Secretariat(), RATES.replace("2006;51", "2006;52"));
    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("rates-gap");
    assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("employees_from");
    assertThat(answer).bodyJson().extractingPath("$.value").isEqualTo("52");
    assertThat(answer).bodyJson().extractingPath("$.rule").isEqualTo("rates-gap");
    assertThat(answer).bodyJson().extractingPath("$.example").isEqualTo("51");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("In 2006 there is a gap");
    assertThat(network.rateBook.rates().byYear().get(2006)).isEqualTo(SampleRates.of(2006));
  }

  @Test
  void onlyTheSecretariatPutsRates() {
    assertThat(put(new Caller.Company(Told.MOULD_SHOP), RATES)).hasStatus(403);
    assertThat(network.rateBook.rates().years()).isEmpty();
  }

  @Test
  void aFileBeyondAllReasonIsRefused() {
    assertThat(put(new Caller.Secretariat(), "x".repeat((1 << 20) + 1))).hasStatus(413);
  }

  @Test
  void membersReadTheRatesOthersDoNot() {
    put(new Caller.Secretariat(), RATES);
    assertThat(get(new Caller.Company(Told.MOULD_SHOP)))
        .bodyJson()
        .extractingPath("$[2]")
        .asMap()
        .isEqualTo(
            Map.of(
                "year", 2006, "employeesFrom", 51, "membershipOre", 25000, "serviceOre", 475000));
    assertThat(get(new Caller.Website())).hasStatus(403);
  }

  private MvcTestResult put(Caller caller, String file) {
    return by(caller)
        .put()
        .uri("/api/v1/dues/rates")
        .contentType("text/csv")
        .content(file)
        .exchange();
  }

  private MvcTestResult get(Caller caller) {
    return by(caller).get().uri("/api/v1/dues/rates").exchange();
  }

  private MockMvcTester by(Caller caller) {
    return Doors.openedBy(
        caller,
        new RatesDoors(
            network.rateBook,
            network.bookkeeping,
            new JdbcTransactionManager(network.database.source())));
  }
}
