package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {
  @TempDir private Path folder;

  @Test
  void dataAndAddressesOutliveAStopAndAStart() throws Exception {
    String jdbcUrl;
    try (EmbeddedStack first = EmbeddedStack.start(folder)) {
      jdbcUrl = first.jdbcUrl();
      new Marks(first).leave();
    }
    try (EmbeddedStack second = EmbeddedStack.start(folder)) {
      assertThat(new Marks(second).found()).containsExactly("kept", "kept", "kept");
      assertThat(second.jdbcUrl()).isEqualTo(jdbcUrl);
    }
  }
}
