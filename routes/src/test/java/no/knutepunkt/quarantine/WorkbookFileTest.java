package no.knutepunkt.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hub writes into a workbook. */
class WorkbookFileTest {

  @TempDir private Path folder;

  @Test
  void aFormulaStaysTextAndANumberStaysANumber() throws IOException {
    String sheet =
        parts(10, List.of("A", "B", "C", "D"), List.of("=1+1", "-42", "0301", "+47 22 33 44 55"))
            .get("xl/worksheets/sheet1.xml");

    assertThat(sheet)
        .doesNotContain("<f>")
        .contains("<is><t>=1+1</t></is>", "<v>-42</v>", "<t>0301</t>", "<t>+47 22 33 44 55</t>");
  }

  @Test
  void textHasTheFormatTextSoThatEditingItMakesNoFormula() throws IOException {
    Map<String, String> parts = parts(10, List.of("A"), List.of("=1+1"));

    assertThat(parts.get("xl/worksheets/sheet1.xml")).containsPattern("r=\"A2\" s=\"[1-9]");
    assertThat(parts.get("xl/styles.xml")).containsPattern("numFmtId=\"49\"|formatCode=\"@\"");
  }

  @Test
  void whatASheetHasNoRoomForGoesOnInTheNextUnderTheSameHeadings() throws IOException {
    Map<String, String> parts = parts(2, List.of("Navn"), List.of("Fjord"), List.of("Vik"));

    assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("Navn", "Fjord");
    assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("Navn", "Vik");
  }

  @Test
  void aTextLongerThanACellIsCut() throws IOException {
    assertThat(parts(10, List.of("A"), List.of("x".repeat(40_000))).get("xl/worksheets/sheet1.xml"))
        .contains("x".repeat(32_767))
        .doesNotContain("x".repeat(32_768));
  }

  @SafeVarargs
  private Map<String, String> parts(int rows, List<String>... lines) throws IOException {
    Path written = folder.resolve("rejected.xlsx");
    try (OutputStream out = Files.newOutputStream(written)) {
      WorkbookFile file = new WorkbookFile(out, rows);
      for (List<String> line : lines) {
        file.line(line);
      }
      file.end();
    }
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(written.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), UTF_8));
      }
    }
    return parts;
  }
}
