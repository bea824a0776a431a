package no.knutepunkt.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@HubTest
class HttpContractTest {

  private static final String SEND = "/paths/~1api~1v1~1streams~1{stream}/post";

  private final TestRestTemplate http;
  private JsonNode document;

  HttpContractTest(@Autowired TestRestTemplate http) {
    this.http = http;
  }

  @BeforeEach
  void readTheDocument() {
    document = http.getForObject("/v3/api-docs", JsonNode.class);
  }

  @Test
  void everyStreamSaysWhatItTakes() {
    assertThat(document.at(SEND + "/requestBody/content").fieldNames())
        .toIterable()
        .contains("application/json", "application/x-ndjson", "text/csv");
    assertThat(document.at(SEND + "/requestBody/content/application~1json/schema/oneOf"))
        .hasSize(Topics.all().size());
    for (Topic topic : Topics.all()) {
      JsonNode row = document.at("/components/schemas/" + topic.name());
      assertThat(row.path("type").asText()).as(topic.name()).isEqualTo("object");
      assertThat(row.path("properties")).as(topic.name()).isNotEmpty();
      assertThat(row.path("required")).as(topic.name()).isNotEmpty();
    }
  }

  @Test
  void theTypesAreThoseOfTheGateAndTheWordsThoseOfTheContract() {
    JsonNode employees = document.at("/components/schemas/member-updates/properties/employees");
    assertThat(employees.path("type").asText()).isEqualTo("integer");
    assertThat(employees.path("description").asText()).contains("dues band");
    assertThat(
            document
                .at("/components/schemas/survey-results/properties/answers/additionalProperties")
                .path("maximum")
                .asInt())
        .isEqualTo(5);
  }

  @Test
  void theGateSaysThatItAccepts() {
    assertThat(document.at(SEND + "/responses").fieldNames())
        .toIterable()
        .contains("202", "200", "422", "503");
  }

  @Test
  void aReplayAndAnUploadAreAnsweredDifferently() {
    assertThat(document.at("/components/schemas/Answer/properties/understood").isObject()).isTrue();
    assertThat(document.at("/components/schemas/Replayed/properties/state").isObject()).isTrue();
  }

  @Test
  void everyDoorThatTakesSomethingSaysWhat() {
    for (var door : document.path("paths").properties()) {
      for (String method : List.of("put", "post")) {
        if (door.getValue().has(method) && !door.getKey().matches(".*/(replay|stop)")) {
          assertThat(door.getValue().path(method).at("/requestBody/content"))
              .as(door.getKey())
              .isNotEmpty();
        }
      }
    }
    assertThat(document.at("/paths/~1api~1v1~1dues~1rates/put/requestBody/content").has("text/csv"))
        .isTrue();
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }
}
