package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
  @TempDir private Path folder;

  @Test
  void aPartKeepsItsPortFromOneStartToTheNext() {
    int first = new Ports(new DataLayout(folder)).of("broker");
    assertThat(new Ports(new DataLayout(folder)).of("broker")).isEqualTo(first);
  }

  @Test
  void aPortThatSomebodyTookSinceIsGivenUp() throws IOException {
    int first = new Ports(new DataLayout(folder)).of("broker");
    try (ServerSocket thief = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
      assertThat(new Ports(new DataLayout(folder)).of("broker")).isNotEqualTo(thief.getLocalPort());
    }
  }
}
