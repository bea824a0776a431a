package no.knutepunkt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class LastWordTest {

  @Test
  void aBodyThatIsCutIsABadRequest() {
    assertThat(LastWord.brokenOff(new IOException("reset")).status()).isEqualTo(400);
  }

  @Test
  void aBodyFromWhichNothingComesForTooLongIsATimeout() {
    SocketTimeoutException silence = new SocketTimeoutException();
    assertThat(LastWord.brokenOff(silence).status()).isEqualTo(408);
    assertThat(LastWord.brokenOff(new IOException(silence)).status()).isEqualTo(408);
  }
}
