package no.knutepunkt.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.RequestEntity;

@HubTest
class FrontPageTest {

  private final TestRestTemplate http;

  FrontPageTest(@Autowired TestRestTemplate http) {
    this.http = http;
  }

  @Test
  void theFrontPageSpeaksNorwegianToANorwegianBrowser() {
    assertThat(page("nb-NO,nb;q=0.9")).contains("lang=\"nb\"", "Strømmer", "member-updates");
  }

  @Test
  void theFrontPageSpeaksEnglishToEverybodyElse() {
    assertThat(page("de")).contains("lang=\"en\"", "Streams");
  }

  @Test
  void everySentenceOfThePageIsInTheCatalogue() {
    assertThat(page("nb") + page("en")).doesNotContain("??");
  }

  @Test
  void theTopicsAreDescribedAsAsyncApiWithTheirRegisteredContracts() {
    JsonNode document = http.getForObject("/asyncapi.json", JsonNode.class);
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.at("/channels/news-items/messages/NewsItem/payload/schema/name").asText())
        .isEqualTo("NewsItem");
    assertThat(document.at("/channels/news-items/messages/NewsItem/x-schema-id").asInt())
        .isPositive();
  }

  @Test
  void theHttpContractNamesTheDoors() {
    JsonNode document = http.getForObject("/v3/api-docs", JsonNode.class);
    assertThat(document.path("paths").has("/api/v1/receipts/{receipt}")).isTrue();
  }

  private String page(String language) {
    return http.exchange(
            RequestEntity.get("/").header(HttpHeaders.ACCEPT_LANGUAGE, language).build(),
            String.class)
        .getBody();
  }
}
