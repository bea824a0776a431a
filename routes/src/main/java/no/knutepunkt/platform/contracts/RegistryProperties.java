package no.knutepunkt.platform.contracts;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The schema registry.
 *
 * @param url base of its Confluent-compatible API, such as {@code
 *     http://registry:8080/apis/ccompat/v7}; environment HUB_REGISTRY_URL
 * @param username user for HTTP Basic, empty for none; environment HUB_REGISTRY_USERNAME
 * @param password its password; environment HUB_REGISTRY_PASSWORD
 */
@Validated
@ConfigurationProperties("hub.registry")
record RegistryProperties(
    @NotBlank(
            message = "is missing: set HUB_REGISTRY_URL to the registry's Confluent-compatible API")
        String url,
    String username,
    String password) {

  @Override
  public String toString() {
    return "RegistryProperties";
  }
}
