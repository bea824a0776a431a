package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentIdTest {

  @Test
  void theIdOfTheSamePartsIsTheSameOnEveryMachineAndInEveryVersion() {
    assertThat(ContentId.of("/companies/310028142", "42"))
        .hasToString("45707c13-240f-853a-b3aa-18f23cc35442");
  }

  @Test
  void textAndItsBytesHaveTheSameId() {
    assertThat(ContentId.of("kurs", "æøå".getBytes(UTF_8))).isEqualTo(ContentId.of("kurs", "æøå"));
  }

  @Test
  void whereOnePartEndsAndTheNextBeginsCounts() {
    assertThat(ContentId.of("ab", "c")).isNotEqualTo(ContentId.of("a", "bc"));
  }

  @Test
  void itSaysThatItIsMadeByARuleOfItsOwn() {
    assertThat(ContentId.of("a").version()).isEqualTo(8);
    assertThat(ContentId.of("a").variant()).isEqualTo(2);
  }
}
