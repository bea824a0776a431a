package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {
  @TempDir private Path folder;

  @Test
  void hubAloneTellsEveryCommandThatThereIs() throws IOException {
    String help = said(List.of(script().toString()));
    assertThat(Launcher.commands()).allSatisfy(name -> assertThat(help).contains("./hub " + name));
  }

  @Test
  void itSpeaksNorwegianWhenAsked() throws IOException {
    assertThat(said(List.of(script().toString(), "help", "--lang", "nb")))
        .contains("meldingsknutepunkt");
  }

  @Test
  void aMisspeltCommandIsSaidAtOnceAndNothingIsBuilt() throws IOException {
    Path copy = Files.copy(script(), folder.resolve("hub"), StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(said(List.of(copy.toString(), "sned"))).startsWith("«sned» is not a command.");
    assertThat(folder).isDirectoryContaining(copy::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void everyCommandIsKnownToTheScript() throws IOException {
    String known = Files.readString(script());
    assertThat(Launcher.commands()).allSatisfy(name -> assertThat(known).contains(name + " |"));
  }

  @Test
  void itWorksThroughASymbolicLink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("knutepunkt"), script());
    assertThat(said(List.of(link.toString()))).contains("./hub start");
    Files.delete(link);
  }

  private static String said(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Path script() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .map(above -> above.resolve("hub"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
