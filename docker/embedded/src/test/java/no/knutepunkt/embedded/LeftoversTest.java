package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir private Path folder;

  @Test
  void aPartOfAnEarlierRunIsEndedFirst() throws IOException {
    DataLayout data = new DataLayout(folder);
    Process left = new ProcessBuilder("sh", "-c", "read line", folder.toString()).start();
    Files.writeString(data.pidFile("left"), Long.toString(left.pid()));
    new Leftovers(data).stop();
    assertThat(left.isAlive()).isFalse();
  }

  @Test
  void aStrangerWhoGotTheProcessIdSinceIsLeftAlone() throws IOException {
    DataLayout data = new DataLayout(folder);
    Process stranger = new ProcessBuilder("sh", "-c", "read line").start();
    Files.writeString(data.pidFile("left"), Long.toString(stranger.pid()));
    new Leftovers(data).stop();
    assertThat(stranger.isAlive()).isTrue();
    stranger.destroy();
  }
}
