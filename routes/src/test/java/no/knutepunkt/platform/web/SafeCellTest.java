package no.knutepunkt.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1+1",
        "\uFF20x",
        "-",
        "--1"
      })
  void whatASpreadsheetWouldRunIsKeptAsText(String text) {
    assertThat(SafeCell.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12,5", "-1 250", "+47 22 33 44 55", "+47 (22) 33 44 55", "0", "-0.5"})
  void numbersAndTelephoneNumbersStayAsTheyAre(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
  }

  @Test
  void otherTextStaysAsItIs() {
    assertThat(SafeCell.of("")).isEmpty();
    assertThat(SafeCell.of("Fjord = Vik")).isEqualTo("Fjord = Vik");
  }
}
