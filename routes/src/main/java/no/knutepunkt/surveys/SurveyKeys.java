package no.knutepunkt.surveys;

import jakarta.validation.constraints.AssertTrue;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of the surveys, each 32 random bytes in base64. They lie in neither topic nor database.
 * Whether they are right is asked by methods: a refused property would be printed with its value.
 *
 * @param surveyKey seals the answers; environment HUB_SURVEY_KEY
 * @param pseudonymKey turns respondents into pseudonyms; environment HUB_PSEUDONYM_KEY
 */
@Validated
@ConfigurationProperties("hub.surveys")
record SurveyKeys(String surveyKey, String pseudonymKey) {

  private static final int BYTES = 32;

  @AssertTrue(message = "HUB_SURVEY_KEY is missing or wrong: set it to 32 random bytes in base64")
  boolean isSurveyKeyRight() {
    return isRight(surveyKey);
  }

  @AssertTrue(
      message = "HUB_PSEUDONYM_KEY is missing or wrong: set it to 32 random bytes in base64")
  boolean isPseudonymKeyRight() {
    return isRight(pseudonymKey);
  }

  byte[] forAnswers() {
    return Base64.getDecoder().decode(surveyKey);
  }

  byte[] forPseudonyms() {
    return Base64.getDecoder().decode(pseudonymKey);
  }

  private static boolean isRight(String key) {
    try {
      return key != null && Base64.getDecoder().decode(key).length == BYTES;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** A record's own text would show the keys. */
  @Override
  public String toString() {
    return "SurveyKeys";
  }
}
