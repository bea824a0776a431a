package no.knutepunkt.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.knutepunkt.embedded.DataLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final List<RunFile.RunningPart> PARTS =
      List.of(new RunFile.RunningPart("broker", 12, 9092, "2026-01-01T00:00:00Z"));

  @TempDir private Path folder;

  @Test
  void whatRunsIsReadAsItWasWritten() {
    DataLayout data = new DataLayout(folder);
    RunFile mine = RunFile.mine("http://127.0.0.1:8080", PARTS);
    mine.write(data);
    assertThat(RunFile.read(data)).hasValue(mine);
  }

  @Test
  void aFileWhoseWriterIsGoneIsNotBelieved() {
    DataLayout data = new DataLayout(folder);
    long another = ProcessHandle.current().pid();
    new RunFile("http://127.0.0.1:8080", another, "2001-01-01T00:00:00Z", PARTS).write(data);
    assertThat(RunFile.read(data)).isEmpty();
  }

  @Test
  void nothingRunsOnAFolderThatIsNotThere() {
    assertThat(RunFile.read(new DataLayout(folder.resolve("nowhere")))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }
}
