package no.knutepunkt.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.knutepunkt.access.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class CsvAnswerTest {

  private final MockMvcTester door = Doors.openedBy(new Caller.Website(), new Lines());

  @Test
  void acceptedAsCsvAListIsATableWithByteOrderMarkAndSemicolons() {
    assertThat(csv())
        .startsWith("\uFEFFtext;number;day;list\r\n")
        .contains("Blåbær & søn;-2;2006-12-01;a, b\r\n");
  }

  @Test
  void formatCsvAsksForTheSame() {
    assertThat(
            text(
                door.get()
                    .uri("/lines?format=csv")
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray()))
        .isEqualTo(csv());
  }

  @Test
  void whoTakesAnythingGetsJson() {
    assertThat(door.get().uri("/lines").header("Accept", "*/*"))
        .hasContentTypeCompatibleWith("application/json");
  }

  @Test
  void aTextThatASpreadsheetWouldRunIsMadeHarmless() {
    assertThat(csv()).contains("'=1+1;").contains("'@sum;").contains("'-cmd;").contains("'+x;");
  }

  @Test
  void numbersStayNumbersWithADecimalComma() {
    assertThat(csv()).contains(";-2;").contains("'=1+1;7,5;");
  }

  @Test
  void anEmptyListStillHasItsHeadings() {
    assertThat(
            text(
                door.get()
                    .uri("/none?format=csv")
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray()))
        .isEqualTo("\uFEFFtext;number;day;list\r\n");
  }

  private String csv() {
    var answer = door.get().uri("/lines").header("Accept", "text/csv").exchange().getResponse();
    assertThat(answer.getContentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    return text(answer.getContentAsByteArray());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  record Line(String text, Number number, LocalDate day, List<String> list) {}

  @RestController
  static final class Lines {

    @GetMapping("/lines")
    List<Line> lines() {
      return List.of(
          new Line("Blåbær & søn", -2, LocalDate.of(2006, 12, 1), List.of("a", "b")),
          new Line("=1+1", new BigDecimal("7.5"), null, List.of()),
          new Line("@sum", 1, null, List.of()),
          new Line("-cmd", 1, null, List.of()),
          new Line("+x", 1, null, List.of()));
    }

    @GetMapping("/none")
    List<Line> none() {
      return List.of();
    }
  }
}
