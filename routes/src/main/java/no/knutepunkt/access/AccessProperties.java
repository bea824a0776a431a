package no.knutepunkt.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may hand out the first token.
 *
 * @param operatorToken acts as the secretariat; environment HUB_OPERATOR_TOKEN, at least 32
 *     characters
 */
@Validated
@ConfigurationProperties("hub.access")
record AccessProperties(
    @NotNull
        @Size(
            min = 32,
            message =
                "is missing or short: set HUB_OPERATOR_TOKEN to at least 32 random characters")
        String operatorToken) {

  @Override
  public String toString() {
    return "AccessProperties";
  }
}
