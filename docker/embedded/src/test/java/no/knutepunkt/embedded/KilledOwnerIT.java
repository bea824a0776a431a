package no.knutepunkt.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledOwnerIT {
  @TempDir private Path folder;

  /** Another JVM that owns a stack, as the launcher does. */
  static final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws IOException {
      try (EmbeddedStack stack = EmbeddedStack.start(Path.of(arguments[0]))) {
        System.out.println("up " + stack.parts().size());
        System.in.read();
      }
    }
  }

  @Test
  void noPartOutlivesAnOwnerThatIsKilled() throws IOException {
    Process owner = owner();
    try (BufferedReader said = owner.inputReader()) {
      assertThat(said.readLine()).isEqualTo("up 3");
    }
    List<ProcessHandle> family = owner.descendants().toList();
    assertThat(family).hasSizeGreaterThanOrEqualTo(6);
    owner.destroyForcibly();
    assertThat(Eventually.holds(() -> family.stream().noneMatch(ProcessHandle::isAlive))).isTrue();
  }

  @Test
  void theFolderOfAKilledOwnerCanBeUsedAtOnce() throws Exception {
    Process owner = owner();
    try (BufferedReader said = owner.inputReader()) {
      assertThat(said.readLine()).isEqualTo("up 3");
    }
    owner.destroyForcibly().waitFor();
    try (EmbeddedStack next = EmbeddedStack.start(folder)) {
      assertThat(new Marks(next).query("SELECT 'here'")).isEqualTo("here");
    }
  }

  private Process owner() throws IOException {
    List<String> command =
        Jvm.plain(
            "-cp", System.getProperty("java.class.path"), Owner.class.getName(), folder.toString());
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
