package no.knutepunkt.access;

import no.knutepunkt.platform.start.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may hand out the first token.
 *
 * @param operatorToken acts as the secretariat; environment HUB_OPERATOR_TOKEN, at least 32
 *     characters
 */
@ConfigurationProperties("hub.access")
record AccessProperties(String operatorToken) {

  private static final int SHORTEST = 32;

  AccessProperties {
    if (operatorToken == null || operatorToken.length() < SHORTEST) {
      throw new StartRefused(
          "The operator's token is missing or short, so the hub does not start. Set"
              + " HUB_OPERATOR_TOKEN to at least 32 random characters.",
          null);
    }
  }

  @Override
  public String toString() {
    return "AccessProperties";
  }
}
