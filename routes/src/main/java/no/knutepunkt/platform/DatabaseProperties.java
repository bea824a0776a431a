package no.knutepunkt.platform;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The hub's PostgreSQL database.
 *
 * @param url JDBC URL; environment HUB_DATABASE_URL
 * @param username environment HUB_DATABASE_USERNAME
 * @param password environment HUB_DATABASE_PASSWORD
 * @param connections most connections at a time
 */
@Validated
@ConfigurationProperties("hub.database")
record DatabaseProperties(
    @NotBlank(message = "is missing: set HUB_DATABASE_URL to jdbc:postgresql://host:port/name")
        String url,
    @NotBlank(message = "is missing: set HUB_DATABASE_USERNAME") String username,
    @NotBlank(message = "is missing: set HUB_DATABASE_PASSWORD") String password,
    @Min(4) @DefaultValue("16") int connections) {

  @Override
  public String toString() {
    return "DatabaseProperties";
  }
}
