package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationNumberTest {

  @Test
  void nineDigitsWithTheRightControlDigitAreANumber() {
    assertThat(OrganisationNumber.parse("310028142")).isPresent();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "310028143",
        "31002814",
        "3100281420",
        "310 28142",
        "31002814X",
        "-10028142",
        "٣١٠٠٢٨١٤٢"
      })
  void anythingElseIsNone(String text) {
    assertThat(OrganisationNumber.parse(text)).isEmpty();
  }

  @Test
  void aRemainderOfOneNeedsADigitThatDoesNotExist() {
    // 3*2 + 2*0 + 7*0 + ... + 2*3 = 12, remainder 1: the control digit would be ten.
    for (char last = '0'; last <= '9'; last++) {
      assertThat(OrganisationNumber.isValid("20000003" + last)).isFalse();
    }
  }

  @Test
  void anInvalidOneCanNotBeMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OrganisationNumber("310028143"))
        .withMessageNotContaining("310028143");
  }
}
