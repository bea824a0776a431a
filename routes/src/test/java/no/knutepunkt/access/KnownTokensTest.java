package no.knutepunkt.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hubs on one database. */
class KnownTokensTest {

  private final JdbcClient jdbc = new FreshDatabase().jdbc();
  private final AtomicLong now = new AtomicLong();
  private final KnownTokens known = new KnownTokens(now::get);
  private final Tokens here = hub(known);
  private final Tokens elsewhere = hub(new KnownTokens(now::get));
  private final Tokens.Issued issued = here.issue(CallerKind.COMPANY, "310028142");
  private final byte[] hash = new Token(issued.token()).hash();

  @Test
  void aTokenIsLookedUpOnceInFiveSeconds() {
    AtomicInteger lookUps = new AtomicInteger();
    for (int request = 0; request < 3; request++) {
      assertThat(known.caller(hash, () -> counted(lookUps))).contains(new Caller.Website());
    }
    assertThat(lookUps).hasValue(1);
    pass(KnownTokens.TRUSTED);
    known.caller(hash, () -> counted(lookUps));
    assertThat(lookUps).hasValue(2);
  }

  @Test
  void aTokenThatIsRevokedHereIsRefusedAtOnce() {
    assertThat(here.caller(hash)).contains(new Caller.Company("310028142"));
    here.revoke(issued.tokenId());
    assertThat(here.caller(hash)).isEmpty();
  }

  @Test
  void aTokenThatIsRevokedElsewhereIsRefusedAfterFiveSeconds() {
    assertThat(here.caller(hash)).isPresent();
    elsewhere.revoke(issued.tokenId());
    pass(KnownTokens.TRUSTED.minusNanos(1));
    assertThat(here.caller(hash)).isPresent();
    pass(Duration.ofNanos(1));
    assertThat(here.caller(hash)).isEmpty();
  }

  @Test
  void beingUsedAllTheTimeMakesNoTokenLastLonger() {
    assertThat(here.caller(hash)).isPresent();
    elsewhere.revoke(issued.tokenId());
    for (int second = 0; second < 4; second++) {
      pass(Duration.ofSeconds(1));
      assertThat(here.caller(hash)).isPresent();
    }
    pass(Duration.ofSeconds(1));
    assertThat(here.caller(hash)).isEmpty();
  }

  @Test
  void aTokenThatIsRevokedWhileItIsLookedUpIsNotRemembered() {
    known.caller(
        hash,
        () -> {
          known.revoked();
          return Optional.of(new Caller.Website());
        });
    assertThat(known.caller(hash, Optional::empty)).isEmpty();
  }

  @Test
  void aLookUpThatTookItsTimeIsTrustedFromWhenItBegan() {
    known.caller(
        hash,
        () -> {
          pass(Duration.ofSeconds(3));
          return Optional.of(new Caller.Website());
        });
    pass(Duration.ofSeconds(2));
    assertThat(known.caller(hash, Optional::empty)).isEmpty();
  }

  @Test
  void anUnknownTokenIsLookedUpEachTimeAndWorksFromWhenItIsIssued() {
    assertThat(known.caller(hash, Optional::empty)).isEmpty();
    assertThat(here.caller(hash)).contains(new Caller.Company("310028142"));
  }

  private Tokens hub(KnownTokens its) {
    return new Tokens(jdbc, Clock.systemUTC(), UUID::randomUUID, its);
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private static Optional<Caller> counted(AtomicInteger lookUps) {
    lookUps.incrementAndGet();
    return Optional.of(new Caller.Website());
  }
}
