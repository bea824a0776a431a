package no.knutepunkt.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveySealTest {

  private static final Map<String, Integer> ANSWERS = Map.of("q1", 4, "q2", 5);

  private final SurveySeal seal = SurveySeals.forTests();
  private final String someone = pseudonym("baseline", "r1");

  @Test
  void whatIsSealedCanBeOpenedForTheSameRespondent() {
    assertThat(seal.openAnswers(seal.sealAnswers(ANSWERS, someone), someone)).contains(ANSWERS);
  }

  @Test
  void aSealCanNotBeMovedToSomebodyElse() {
    ByteBuffer sealed = seal.sealAnswers(ANSWERS, someone);

    assertThat(seal.openAnswers(sealed, pseudonym("baseline", "r2"))).isEmpty();
  }

  @Test
  void aChangedSealDoesNotOpen() {
    ByteBuffer sealed = seal.sealAnswers(ANSWERS, someone);
    sealed.put(sealed.limit() - 1, (byte) (sealed.get(sealed.limit() - 1) ^ 1));

    assertThat(seal.openAnswers(sealed, someone)).isEmpty();
    assertThat(seal.openAnswers(ByteBuffer.wrap(new byte[3]), someone)).isEmpty();
  }

  @Test
  void equalAnswersDoNotLookEqual() {
    assertThat(seal.sealAnswers(ANSWERS, someone)).isNotEqualTo(seal.sealAnswers(ANSWERS, someone));
  }

  @Test
  void theLengthDoesNotTellHowManyItemsWereAnswered() {
    Map<String, Integer> more =
        IntStream.range(0, 20).boxed().collect(Collectors.toMap(i -> "q" + i, i -> 3));

    assertThat(seal.sealAnswers(ANSWERS, someone).remaining())
        .isEqualTo(seal.sealAnswers(more, someone).remaining());
  }

  @Test
  void theWavesOfOnePersonCanNotBeLinked() {
    assertThat(someone)
        .isEqualTo(pseudonym("baseline", "r1"))
        .isNotEqualTo(pseudonym("final", "r1"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void nobodyCanTryAnswersAgainstAFingerprintWithoutTheKey() {
    SurveySeal other = new SurveySeal(new SurveyKeys(SurveySeals.key(1), SurveySeals.key(3)));
    byte[] sheet = AnswerSheet.bytes(ANSWERS);

    assertThat(seal.fingerprint(sheet))
        .isEqualTo(seal.fingerprint(sheet))
        .isNotEqualTo(other.fingerprint(sheet));
  }

  @Test
  void itemsWithAnyNameComeBack() {
    Map<String, Integer> odd = new TreeMap<>(Map.of("Trivsel på jobb?", 1, "=1+1", 5));

    assertThat(seal.openAnswers(seal.sealAnswers(odd, someone), someone)).contains(odd);
  }

  @Test
  void keysThatAreMissingOrShortAreNamed() {
    var faults =
        Validation.buildDefaultValidatorFactory()
            .getValidator()
            .validate(new SurveyKeys("", "c2hvcnQ="));

    assertThat(faults)
        .extracting(fault -> fault.getMessage().split(" ", 2)[0])
        .containsExactlyInAnyOrder("HUB_SURVEY_KEY", "HUB_PSEUDONYM_KEY");
    assertThat(faults.toString()).doesNotContain("c2hvcnQ=");
  }

  @Test
  void aRejectedRowIsSealedForItsOwnRejection() {
    byte[] kept = seal.seal("row".getBytes(UTF_8), "rejected", "one");

    assertThat(seal.open(kept, "rejected", "one")).contains("row".getBytes(UTF_8));
    assertThat(seal.open(kept, "rejected", "other")).isEmpty();
  }

  private String pseudonym(String wave, String respondent) {
    return seal.pseudonym("AM-2026", wave, "310000019", respondent);
  }
}
