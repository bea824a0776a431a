package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private final Backoff backoff = new Backoff();

  @Test
  void thePauseDoublesUpToSixteenSeconds() {
    assertThat(Stream.generate(backoff::next).limit(7).map(Duration::toMillis))
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 16_000L);
  }

  @Test
  void aQuietMinuteIsForgiven() {
    backoff.next();
    backoff.lived(Duration.ofMinutes(1));
    assertThat(backoff.next()).hasMillis(500);
  }

  @Test
  void aShortLifeIsNot() {
    backoff.next();
    backoff.lived(Duration.ofSeconds(59));
    assertThat(backoff.next()).hasMillis(1_000);
  }
}
