package no.knutepunkt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private long now;
  private final Pace pace = new Pace(() -> now);

  @Test
  void lessThanAKibibyteInTenSecondsIsTooSlow() {
    InputStream body = pace.of(body(Duration.ofSeconds(5), 511, 4));
    assertThatThrownBy(body::readAllBytes).isInstanceOf(Problem.class).hasMessage("body-too-slow");
  }

  @Test
  void aKibibyteInTenSecondsIsFastEnoughForAsLongAsItLasts() throws IOException {
    InputStream body = pace.of(body(Duration.ofSeconds(5), 512, 100));
    assertThat(body.readAllBytes()).hasSize(51_200);
  }

  @Test
  void whatCameFastOnceDoesNotPayForWhatTricklesLater() throws IOException {
    InputStream body = pace.of(body(Duration.ofSeconds(10), 1024, 3));
    assertThat(body.readNBytes(2 * 1024)).hasSize(2 * 1024);
    assertThatThrownBy(body::read).isInstanceOf(Problem.class);
  }

  @Test
  void whoeverSendsLittleAndEndsItIsHeard() throws IOException {
    assertThat(pace.of(body(Duration.ofSeconds(3), 3, 3)).readAllBytes()).hasSize(9);
  }

  @Test
  void whatTheHubTakesBetweenTwoPiecesIsNotTheSenders() throws IOException {
    InputStream body = pace.of(body(Duration.ofMillis(1), 1, 50));
    for (int piece = 0; piece < 50; piece++) {
      now += Duration.ofMinutes(1).toNanos();
      assertThat(body.read()).isNotNegative();
    }
  }

  /** A body of which each piece, and the end, is waited for. */
  private InputStream body(Duration wait, int piece, int pieces) {
    return new InputStream() {
      private int left = pieces;

      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
      }

      @Override
      public int read(byte[] into, int from, int length) {
        if (length == 0) {
          return 0;
        }
        now += wait.toNanos();
        return left-- > 0 ? Math.min(piece, length) : -1;
      }
    };
  }
}
