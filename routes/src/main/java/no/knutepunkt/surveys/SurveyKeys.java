package no.knutepunkt.surveys;

import jakarta.validation.constraints.NotNull;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys of the surveys, each 32 random bytes in base64. They lie in neither topic nor database.
 *
 * @param surveyKey seals the answers; environment HUB_SURVEY_KEY
 * @param pseudonymKey turns respondents into pseudonyms; environment HUB_PSEUDONYM_KEY
 */
@Validated
@ConfigurationProperties("hub.surveys")
record SurveyKeys(
    @NotNull @Key(message = "is missing or wrong: set HUB_SURVEY_KEY to 32 random bytes in base64")
        String surveyKey,
    @NotNull
        @Key(message = "is missing or wrong: set HUB_PSEUDONYM_KEY to 32 random bytes in base64")
        String pseudonymKey) {

  byte[] forAnswers() {
    return Base64.getDecoder().decode(surveyKey);
  }

  byte[] forPseudonyms() {
    return Base64.getDecoder().decode(pseudonymKey);
  }

  /** A record's own text would show the keys. */
  @Override
  public String toString() {
    return "SurveyKeys";
  }
}
