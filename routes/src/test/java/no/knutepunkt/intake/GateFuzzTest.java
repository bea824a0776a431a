package no.knutepunkt.intake;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.knutepunkt.intake.workbook.Packed;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes at the gate, in every format. The office files of the scenarios are the seeds; what a
 * longer run found lies beside this class's name in the test resources.
 */
class GateFuzzTest {

  private static final Path CASES = Path.of("src/test/resources/no/knutepunkt/intake");
  private static final List<String> STREAMS =
      List.of(
          "member-updates",
          "course-registrations",
          "project-log-entries",
          "survey-results",
          "news-items");
  private static final int WIDEST = 64 * 1024;

  @MethodSource("csvFiles")
  @FuzzTest(maxDuration = "2m")
  void csv(byte[] body) {
    new GateModel(stream(body), "text/csv").holdsFor(body);
  }

  @MethodSource("json")
  @FuzzTest(maxDuration = "2m")
  void ndjson(byte[] body) {
    new GateModel(stream(body), GateFixture.NDJSON).holdsFor(body);
  }

  @MethodSource("json")
  @FuzzTest(maxDuration = "2m")
  void json(byte[] body) {
    new GateModel(stream(body), GateFixture.JSON).holdsFor(body);
  }

  @MethodSource("workbooks")
  @FuzzTest(maxDuration = "2m")
  void workbook(byte[] body) {
    new GateModel("member-updates", GateFixture.CSV).holdsFor(body);
  }

  @MethodSource("sheets")
  @FuzzTest(maxDuration = "2m")
  void sheet(byte[] xml) {
    byte[] body = Packed.sheet("").with("xl/worksheets/sheet1.xml", out -> out.write(xml)).bytes();
    new GateModel("member-updates", GateFixture.CSV).holdsFor(body);
  }

  /** Every stream gets its share, and the same bytes always the same stream. */
  private static String stream(byte[] body) {
    return STREAMS.get(body.length % STREAMS.size());
  }

  static Stream<byte[]> csvFiles() throws IOException {
    return files(".csv");
  }

  static Stream<byte[]> workbooks() throws IOException {
    return files(".xlsx");
  }

  static Stream<byte[]> json() {
    return Seeds.of(
        "{\"organisationNumber\":\"310000019\",\"name\":\"Fjord\",\"employees\":1e2,\"products\":[\"a\"]}",
        "{\"specversion\":\"1.0\",\"id\":\"7\",\"source\":\"/x\",\"data\":{\"newsId\":\"1\",\"title\":\"x\"}}",
        "[{\"surveyId\":\"a\",\"wave\":\"final\",\"answers\":{\"q1\":5}},{\"retracted\":true}]",
        "{\"entryId\":\"e\",\"date\":\"31.12.2025\",\"hours\":\"7,5\",\"kind\":\"tiltak\"} []");
  }

  static Stream<byte[]> sheets() {
    return Seeds.of(
        Packed.rows(Packed.row("Orgnr", "Navn") + Packed.row("310000019", "Fjord AS")),
        Packed.rows(
            Packed.row("Orgnr", "Navn", "Innmeldt")
                + "<row r=\"3\"><c r=\"A3\"><v>310000019</v></c><c r=\"C3\"><f>A1</f>"
                + "<v>46022</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"b\"><v>1</v></c></row>"));
  }

  private static Stream<byte[]> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return Seeds.files(
          files.filter(file -> file.toString().endsWith("/file" + ending)).sorted().toList(),
          WIDEST);
    }
  }
}
