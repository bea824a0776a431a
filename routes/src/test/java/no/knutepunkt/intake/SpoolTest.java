package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.knutepunkt.intake.rows.Guidance;
import org.junit.jupiter.api.Test;

/** Bodies that are put aside leave nothing behind, however they end: Linux tells what is open. */
class SpoolTest {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");
  private static final byte[] BODY = "Orgnr;Navn\n310000019;Fjord AS\n".getBytes(UTF_8);

  @Test
  void aBodyIsReadFromItsBeginningAsOftenAsNeeded() throws IOException {
    try (Spool spool = Spool.of(new ByteArrayInputStream(BODY))) {
      assertThat(spool.read()).hasBinaryContent(BODY);
      assertThat(spool.read()).hasBinaryContent(BODY);
    }
  }

  @Test
  void nobodyElseFindsTheFileAndItEndsWithItsBody() throws IOException {
    try (Spool spool = Spool.of(new ByteArrayInputStream(BODY))) {
      assertThat(spool.read()).isNotEmpty();
      assertThat(spools()).hasSize(1).allMatch(name -> name.endsWith(" (deleted)"));
    }
    assertThat(spools()).isEmpty();
  }

  @Test
  void aBodyThatBreaksOffLeavesNoFileOpen() {
    assertThatThrownBy(() -> Spool.of(breakingOff())).hasMessage("connection reset");

    assertThat(spools()).isEmpty();
  }

  @Test
  void neitherDoesOneAtTheGateWhateverItsSenderWanted() {
    GateFixture fixture = new GateFixture();
    Delivery.Handling allOrNothing = new Delivery.Handling(false, true, null);
    assertThatThrownBy(
            () -> fixture.send(GateFixture.SECRETARIAT, delivery(breakingOff(), allOrNothing)))
        .isInstanceOf(UncheckedIOException.class);
    InputStream onlyAHeading = new ByteArrayInputStream("Orgnr;Navn\n".getBytes(UTF_8));
    assertThatThrownBy(
            () -> fixture.send(GateFixture.SECRETARIAT, delivery(onlyAHeading, allOrNothing)))
        .hasMessage("only-a-heading");

    assertThat(spools()).isEmpty();
    assertThat(fixture.road.calls).isEmpty();
  }

  private static Delivery delivery(InputStream body, Delivery.Handling handling) {
    return new Delivery(
        "member-updates", GateFixture.CSV, EventName.NONE, handling, Guidance.NONE, body);
  }

  private static InputStream breakingOff() {
    return new FilterInputStream(new ByteArrayInputStream(BODY)) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0) {
          throw new IOException("connection reset");
        }
        return read;
      }
    };
  }

  /** The spooled bodies that this process holds open, as Linux names them. */
  private static List<String> spools() {
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      return open.map(SpoolTest::target)
          .filter(name -> name.contains("knutepunkt-intake-"))
          .toList();
    } catch (IOException unlisted) {
      throw new UncheckedIOException(unlisted);
    }
  }

  private static String target(Path open) {
    try {
      return Files.readSymbolicLink(open).toString();
    } catch (NoSuchFileException closedMeanwhile) {
      return "";
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
