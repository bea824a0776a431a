package no.knutepunkt.news;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the feeds say about themselves.
 *
 * @param title name of the feeds
 * @param homePage the website that they belong to; empty: the hub itself
 * @param publicUrl where the public finds the hub; environment HUB_PUBLIC_URL; empty: the address
 *     that a request came in by
 * @param feedSize items on a page
 */
@Validated
@ConfigurationProperties("hub.news")
record NewsProperties(
    @NotBlank String title,
    @Pattern(regexp = WEB_ADDRESS, message = "is no web address: set HUB_NEWS_HOME_PAGE to one")
        String homePage,
    @Pattern(regexp = WEB_ADDRESS, message = "is no web address: set HUB_PUBLIC_URL to one")
        String publicUrl,
    @Min(1) @Max(200) int feedSize) {

  private static final String WEB_ADDRESS = "|https?://[^\\s/]+(/\\S*)?";
}
