package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.knutepunkt.embedded.DataLayout;
import no.knutepunkt.embedded.Secret;
import no.knutepunkt.embedded.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubElsewhereTest {
  @TempDir private Path folder;

  @Test
  void theAddressThatWasTypedIsAsked() {
    assertThat(session(Map.of(), "demo", "--at", "https://hub.example/").url())
        .isEqualTo("https://hub.example");
  }

  @Test
  void whatIsNoAddressIsNamed() {
    assertThatThrownBy(() -> session(Map.of(), "demo", "--at", "hub.example").url())
        .hasMessage("usage.at");
  }

  @Test
  void itsTokenComesFromTheEnvironment() {
    assertThat(DoorKey.of(session(Map.of("HUB_TOKEN", "theirs"), "demo", "--at", "http://hub")))
        .isEqualTo("theirs");
  }

  @Test
  void theOperatorsTokenOfTheDataHereIsNotShownToAHubElsewhere() {
    new Secrets(new DataLayout(folder)).of(Secret.OPERATOR_TOKEN);
    assertThatThrownBy(() -> DoorKey.of(session(Map.of(), "send", "--at", "http://hub")))
        .hasMessage("usage.noToken");
    assertThat(DoorKey.of(session(Map.of(), "send"))).isNotEmpty();
  }

  private Session session(Map<String, String> environment, String... typed) {
    List<String> all = new ArrayList<>(List.of(typed));
    all.addAll(List.of("--data", folder.toString()));
    Arguments arguments = Arguments.parse(all.toArray(String[]::new));
    return new Session(arguments, environment, folder, System.out, System.err);
  }
}
