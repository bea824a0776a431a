package no.knutepunkt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReceiptDoorsTest {

  private static final Caller OWNER = new Caller.Company("310028142");
  private static final Caller OTHER = new Caller.Company("210028145");

  private final JdbcClient jdbc = new FreshDatabase().jdbc();
  private final java.time.Clock clock = java.time.Clock.systemUTC();
  private final ReceiptDoors doors =
      new ReceiptDoors(new Journeys(jdbc, clock, new Texts(), List.of(), of -> Map.of()));
  private final UUID receipt = UUID.randomUUID();

  @BeforeEach
  void aCompanySends() {
    new Receipts(jdbc, clock).open(new Upload(receipt, Topics.NEWS_ITEMS, OWNER.source(), null));
  }

  @Test
  void theSenderAndTheSecretariatSeeTheReceipt() {
    assertThat(doors.journey(OWNER, receipt, Locale.ENGLISH).receipt()).isEqualTo(receipt);
    assertThat(doors.journey(new Caller.Secretariat(), receipt, Locale.ENGLISH).sender())
        .isEqualTo(OWNER.source());
  }

  @Test
  void toOthersTheReceiptOfACompanyIsLikeNone() {
    for (Caller caller : List.of(OTHER, new Caller.Website(), new Caller.Research("x"))) {
      assertThat(code(() -> doors.journey(caller, receipt, Locale.ENGLISH)))
          .isEqualTo(code(() -> doors.journey(caller, UUID.randomUUID(), Locale.ENGLISH)))
          .isEqualTo("not-found");
      assertThat(doors.newest(caller)).isEmpty();
    }
  }

  @Test
  void aReceiptThatWasBrokenOffSaysThatItIsNotComplete() {
    assertThat(doors.newest(OWNER)).extracting(Journeys.Listed::state).containsExactly("receiving");
  }

  private static String code(Supplier<Journey> asked) {
    try {
      return asked.get().state();
    } catch (no.knutepunkt.platform.web.Problem refused) {
      return refused.getMessage();
    }
  }
}
