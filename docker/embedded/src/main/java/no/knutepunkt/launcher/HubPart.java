package no.knutepunkt.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.knutepunkt.embedded.EmbeddedStack;
import no.knutepunkt.embedded.HttpReadiness;
import no.knutepunkt.embedded.Jvm;
import no.knutepunkt.embedded.Part;
import no.knutepunkt.embedded.Secret;

/** The hub itself as one more child: its program, and all that it is told, by environment alone. */
record HubPart(EmbeddedStack stack, HubProgram program, int port) {
  static final String NAME = "hub";

  private static final int HEAP_MEGABYTES = 512;

  /**
   * What a poll is made of lives through a collection or two and is gone: with room for it among
   * the young it is never moved to the old, which is what makes long pauses.
   */
  private static final List<String> ROOM_FOR_POLLS =
      List.of("-Xmn192m", "-XX:SurvivorRatio=2", "-XX:TargetSurvivorRatio=90");

  Part part() {
    return new Part(
        NAME,
        port,
        new Jvm(stack.data(), HEAP_MEGABYTES, program.jar().getParent(), ROOM_FOR_POLLS)
            .command("-jar", program.jar().toString()),
        environment(),
        log(),
        "TERM",
        new HttpReadiness("http://127.0.0.1:" + port + "/actuator/health"));
  }

  private Path log() {
    return stack.data().log().resolve("hub.log");
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("HUB_PORT", Integer.toString(port)),
        Map.entry("HUB_KAFKA_BOOTSTRAP_SERVERS", stack.bootstrapServers()),
        Map.entry("HUB_REGISTRY_URL", stack.registryUrl()),
        Map.entry("HUB_DATABASE_URL", stack.jdbcUrl()),
        Map.entry("HUB_DATABASE_USERNAME", stack.username()),
        Map.entry("HUB_DATABASE_PASSWORD", stack.password()),
        Map.entry("HUB_SURVEY_KEY", stack.secrets().of(Secret.SURVEY_KEY)),
        Map.entry("HUB_PSEUDONYM_KEY", stack.secrets().of(Secret.PSEUDONYM_KEY)),
        Map.entry("HUB_OPERATOR_TOKEN", stack.secrets().of(Secret.OPERATOR_TOKEN)),
        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
        Map.entry("LOGGING_FILE_NAME", log().toString()),
        Map.entry("LOGGING_THRESHOLD_CONSOLE", "off"));
  }
}
