package no.knutepunkt.intake;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.knutepunkt.intake.workbook.Packed;
import no.knutepunkt.platform.web.Problem;
import org.junit.jupiter.api.Test;

/** A workbook can be anybody's: it does nothing but fail, in little memory. */
class HostileWorkbooksTest {

  private static final String HEADING = Packed.row("Orgnr", "Navn");
  private static final String GOOD = HEADING + Packed.row("310000019", "Fjord Profil AS");

  private final GateFixture fixture = new GateFixture();

  @Test
  void aSheetThatUnpacksToGigabytesIsTornOff() {
    Packed bomb =
        Packed.sheet("")
            .with(
                "xl/worksheets/sheet1.xml",
                out -> {
                  out.write(("<worksheet><sheetData>" + GOOD).getBytes(UTF_8));
                  repeat(out, "<row/>", 50_000_000);
                });

    Verdict verdict = send(bomb.bytes());
    assertThat(verdict.accepted()).isEqualTo(1);
    assertThat(GateFixture.rules(verdict)).containsExactly("workbook-too-large");
  }

  @Test
  void sharedTextsThatFillMemoryAreRefused() {
    Packed bomb =
        Packed.sheet(GOOD)
            .with(
                "xl/sharedStrings.xml",
                out -> numbered(out, "<sst>", "<si><t>#</t></si>", 1_000_000));

    assertRefused(bomb.bytes(), "workbook-too-large");
  }

  @Test
  void stylesThatUnpackToGigabytesAreRefused() {
    Packed bomb =
        Packed.sheet(GOOD)
            .with("xl/styles.xml", out -> numbered(out, "<styleSheet>", "<a b='#'/>", 1_000_000));

    assertRefused(bomb.bytes(), "workbook-too-large");
  }

  @Test
  void aBillionLaughsAreNotHeard() {
    String laughs =
        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
            + Packed.rows(HEADING + Packed.row("310000019", "&b;"));

    assertRefused(
        Packed.sheet("").with("xl/worksheets/sheet1.xml", laughs).bytes(), "workbook-broken");
  }

  @Test
  void anExternalEntityIsNotRead() throws IOException {
    Path secret = Files.writeString(Files.createTempFile("secret", null), "hemmelig");
    String spying =
        "<!DOCTYPE x [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + Packed.rows(HEADING + Packed.row("310000019", "&s;"));

    assertRefused(
        Packed.sheet("").with("xl/worksheets/sheet1.xml", spying).bytes(), "workbook-broken");
    Files.delete(secret);
  }

  @Test
  void aCellOfTenMegabytesIsAFault() {
    String large = IntStream.range(0, 1_500_000).mapToObj(Integer::toString).collect(joining());
    String row = HEADING + Packed.row("310000019", large);

    assertThat(GateFixture.rules(send(Packed.sheet(row).bytes()))).containsExactly("cell-too-long");
  }

  @Test
  void aColumnThatCantBeIsNotAllocated() {
    String far = HEADING + "<row><c r=\"ZZZZZZ2\"><v>1</v></c></row>";

    assertThat(GateFixture.rules(send(Packed.sheet(far).bytes())))
        .containsExactly("workbook-broken");
  }

  @Test
  void aMillionCellsInARowAreRefused() {
    String wide = HEADING + "<row>" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>";

    assertThat(GateFixture.rules(send(Packed.sheet(wide).bytes())))
        .containsExactly("workbook-broken");
  }

  @Test
  void pathsOutOfTheFileLeadNowhere() {
    byte[] climbing =
        Packed.sheet(GOOD)
            .with("../../etc/evil", "x")
            .with(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>"
                    + Packed.link("s1", "worksheet", "../../../etc/passwd")
                    + "</Relationships>")
            .bytes();

    assertRefused(climbing, "empty-body");
  }

  @Test
  void halfAFileIsBroken() {
    byte[] whole = Packed.sheet(GOOD).bytes();

    assertRefused(Arrays.copyOf(whole, whole.length / 2), "workbook-broken");
    assertRefused("PK\003\004".getBytes(UTF_8), "workbook-broken");
  }

  @Test
  void aFileWithMacrosIsRefused() {
    assertRefused(Packed.sheet(GOOD).with("xl/vbaProject.bin", "x").bytes(), "workbook-macros");
  }

  @Test
  void aFileBehindAPasswordIsRefusedWhateverItIsCalled() {
    byte[] mark = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, -31
    };
    byte[] locked = Arrays.copyOf(mark, 2_000);
    byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
    System.arraycopy(name, 0, locked, 1_024, name.length);

    assertRefused(locked, "workbook-locked");
    assertRefused(Arrays.copyOf(mark, 2_000), "workbook-old");
  }

  @Test
  void nothingIsLeftOnDisk() throws IOException {
    long before = leftovers();
    send(Packed.sheet(GOOD).bytes());
    assertThatThrownBy(() -> send("PK\003\004".getBytes(UTF_8))).isInstanceOf(Problem.class);
    assertThat(leftovers()).isEqualTo(before);
  }

  private static long leftovers() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("knutepunkt-workbook-"))
          .count();
    }
  }

  /** Packed too well, a part would be refused for that alone: so no text stands twice. */
  private static void numbered(OutputStream out, String first, String text, int times)
      throws IOException {
    out.write(first.getBytes(UTF_8));
    for (int i = 0; i < times; i++) {
      out.write(text.replace("#", Integer.toString(i)).getBytes(UTF_8));
    }
  }

  private static void repeat(OutputStream out, String text, int times) throws IOException {
    byte[] thousand = text.repeat(1_000).getBytes(UTF_8);
    for (int i = 0; i < times / 1_000; i++) {
      out.write(thousand);
    }
  }

  private void assertRefused(byte[] file, String code) {
    assertThatThrownBy(() -> send(file)).isInstanceOf(Problem.class).hasMessage(code);
    assertThat(fixture.road.accepted).isEmpty();
  }

  private Verdict send(byte[] file) {
    return fixture.send(
        GateFixture.SECRETARIAT,
        "member-updates",
        GateFixture.CSV,
        file,
        new Delivery.Handling(false, false, null));
  }
}
