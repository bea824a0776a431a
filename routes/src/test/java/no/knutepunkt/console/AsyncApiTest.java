package no.knutepunkt.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TwoReceivers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;

@HubTest
@Import(TwoReceivers.class)
class AsyncApiTest {

  private final TestRestTemplate http;
  private JsonNode document;

  AsyncApiTest(@Autowired TestRestTemplate http) {
    this.http = http;
  }

  @BeforeEach
  void readTheDocument() {
    document = http.getForObject("/asyncapi.json", JsonNode.class);
  }

  @Test
  void whatTheStandardRequiresIsThere() {
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.at("/info/title").asText()).isNotEmpty();
    assertThat(document.at("/info/version").asText()).isNotEmpty();
    for (JsonNode operation : document.path("operations")) {
      assertThat(operation.path("action").asText()).isIn("send", "receive");
      assertThat(operation.at("/channel/$ref").asText()).startsWith("#/channels/");
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  @Test
  void everyTopicOfTheListIsAChannelAndSoIsWhatItRejects() {
    for (Topic topic : Topics.all()) {
      for (String name : new String[] {topic.name(), topic.rejectedName()}) {
        JsonNode channel = document.path("channels").path(name);
        assertThat(channel.path("address").asText()).isEqualTo(name);
        assertThat(channel.path("messages")).as(name).isNotEmpty();
      }
    }
  }

  @Test
  void everyMessageOfATopicSaysWithWhichSchemaItIsWritten() {
    for (Topic topic : Topics.all()) {
      JsonNode message =
          document.path("channels").path(topic.name()).path("messages").path(topic.contract());
      assertThat(message.at("/payload/schemaFormat").asText()).contains("avro");
      assertThat(message.at("/payload/schema/type").asText()).isEqualTo("record");
      assertThat(message.at("/headers/type").asText()).isEqualTo("object");
    }
  }

  @Test
  void aReaderIsToldThatARecordCanBeSentAgainForAnother() {
    for (JsonNode headers : document.findValues("headers")) {
      assertThat(headers.at("/properties/ce_replayfor/description").asText()).contains("receiver");
    }
  }

  @Test
  void everyFlowThatRunsIsAnOperationOnItsTopic() {
    assertThat(document.at("/operations/" + TwoReceivers.TAKER + "/channel/$ref").asText())
        .isEqualTo("#/channels/news-items");
    assertThat(document.at("/operations/" + TwoReceivers.TAKER + "/action").asText())
        .isEqualTo("receive");
  }
}
