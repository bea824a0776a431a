package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;

class EffectsTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final Receiver LEDGER = new Receiver("ledger", Topics.MEMBER_UPDATES);
  private static final Receiver REGISTER = new Receiver("register", Topics.MEMBER_UPDATES);

  private static final Receiver WEBSITE = new Receiver("website", Topics.NEWS_ITEMS);

  private final Effects effects = new Effects(new FreshDatabase().jdbc());

  @Test
  void anEventIsClaimedOnceHoweverOftenABatchHoldsIt() {
    assertThat(effects.claim(LEDGER, List.of(ONE, TWO, ONE))).containsExactlyInAnyOrder(ONE, TWO);
  }

  @Test
  void anEventOfAnEarlierBatchIsNotClaimedAgain() {
    effects.claim(LEDGER, List.of(ONE));
    assertThat(effects.claim(LEDGER, List.of(ONE, TWO))).containsExactly(TWO);
  }

  @Test
  void eachReceiverHasItsOwnEffect() {
    effects.claim(LEDGER, List.of(ONE));
    assertThat(effects.claim(REGISTER, List.of(ONE))).containsExactly(ONE);
  }

  @Test
  void whatWentToQuarantineCanBeClaimedAgainByThatReceiverAlone() {
    effects.claim(LEDGER, List.of(ONE));
    effects.claim(REGISTER, List.of(ONE));
    effects.release(LEDGER, List.of(ONE));
    assertThat(effects.claim(LEDGER, List.of(ONE))).containsExactly(ONE);
    assertThat(effects.claim(REGISTER, List.of(ONE))).isEmpty();
  }

  @Test
  void anEventIsReceivedByAllOnceTheLastReceiverHasHadIt() {
    ReceivedByAll received =
        new ReceivedByAll(effects, List.of(() -> LEDGER, () -> REGISTER, () -> WEBSITE));
    effects.claim(LEDGER, List.of(ONE, TWO));
    assertThat(received.everywhere(Topics.MEMBER_UPDATES, List.of(ONE, TWO))).isEmpty();
    effects.claim(REGISTER, List.of(ONE));
    assertThat(received.everywhere(Topics.MEMBER_UPDATES, List.of(ONE, TWO))).containsExactly(ONE);
    assertThat(received.everywhere(Topics.NEWS_ITEMS, List.of(ONE))).isEmpty();
  }

  @Test
  void nothingIsClaimedOutOfNothing() {
    assertThat(effects.claim(LEDGER, List.of())).isEmpty();
  }
}
