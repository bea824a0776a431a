package no.knutepunkt.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.contracts.RegisteredContracts;
import no.knutepunkt.schemas.Retention;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The topics as AsyncAPI 3.0: made from the one list, the contracts under their registered ids and
 * the flows that run, so it can't say anything else than what is.
 */
@RestController
class AsyncApiDoor {

  private static final String AVRO = "application/vnd.apache.avro;version=1.12.0";

  private static final String REPLAY =
      "Sent again for this one receiver, which had refused it; all others pass it by.";

  private final ObjectMapper json;
  private final RegisteredContracts contracts;
  private final List<Flow> flows;

  AsyncApiDoor(ObjectMapper json, RegisteredContracts contracts, List<Flow> flows) {
    this.json = json;
    this.contracts = contracts;
    this.flows = flows;
  }

  @Operation(summary = "The topics, their contracts and who reads them, as AsyncAPI 3.0")
  @GetMapping("/asyncapi.json")
  ObjectNode document() {
    ObjectNode document = json.createObjectNode().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Knutepunkt")
        .put("version", "1")
        .put(
            "description",
            "Topics of the hub: CloudEvents 1.0 in binary mode, Avro in Confluent framing.");
    document.put("defaultContentType", "application/avro");
    document.set("channels", channels());
    document.set("operations", operations());
    return document;
  }

  private ObjectNode channels() {
    ObjectNode channels = json.createObjectNode();
    for (Topic topic : Topics.all()) {
      channels.set(topic.name(), channel(topic));
      channels.set(topic.rejectedName(), rejectedChannel(topic));
    }
    return channels;
  }

  private ObjectNode operations() {
    ObjectNode operations = json.createObjectNode();
    for (Topic topic : Topics.all()) {
      String name = "gate-sends-" + topic.name();
      operations.set(name, operation("send", topic.name(), "The gate, after its checks"));
    }
    for (Flow flow : flows) {
      Receiver receiver = flow.receiver();
      String summary = "Flow " + flow.getClass().getSimpleName();
      operations.set(receiver.name(), operation("receive", receiver.topic(), summary));
    }
    return operations;
  }

  private ObjectNode channel(Topic topic) {
    ObjectNode channel = described(topic.name(), topic.purpose());
    ObjectNode message = channel.putObject("messages").putObject(topic.contract());
    message.put("name", topic.contract()).put("contentType", "application/avro");
    message.putObject("payload").put("schemaFormat", AVRO).set("schema", schema(topic));
    message.set("headers", attributes());
    ObjectNode kafkaMessage = message.putObject("bindings").putObject("kafka");
    kafkaMessage.putObject("key").put("type", "string").put("description", topic.key());
    kafkaMessage
        .put("schemaIdLocation", "payload")
        .put("schemaIdPayloadEncoding", "confluent")
        .put("bindingVersion", "0.5.0");
    message.put("x-schema-id", contracts.of(topic.name()).id());
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic.name()).put("partitions", topic.partitions());
    kafka.set("topicConfiguration", configuration(topic.retention()));
    kafka.put("bindingVersion", "0.5.0");
    return channel.put("x-owner", topic.owner()).put("x-personal-data", topic.personalData());
  }

  private ObjectNode rejectedChannel(Topic topic) {
    ObjectNode channel =
        described(
            topic.rejectedName(),
            "What could not go on from " + topic.name() + ", bytes unchanged.");
    ObjectNode message = channel.putObject("messages").putObject("Rejected");
    message.put("name", "Rejected").put("contentType", "application/octet-stream");
    return channel;
  }

  private ObjectNode described(String address, String description) {
    return json.createObjectNode().put("address", address).put("description", description);
  }

  private ObjectNode operation(String action, String topic, String summary) {
    ObjectNode operation = json.createObjectNode().put("action", action).put("summary", summary);
    operation.putObject("channel").put("$ref", "#/channels/" + topic);
    return operation;
  }

  private JsonNode schema(Topic topic) {
    try {
      return json.readTree(contracts.of(topic.name()).schema().toString());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Avro wrote this JSON itself", impossible);
    }
  }

  private JsonNode configuration(Retention retention) {
    ObjectNode settings = json.createObjectNode();
    if (retention instanceof Retention.KeptFor kept) {
      settings.putArray("cleanup.policy").add("delete");
      return settings.put("retention.ms", kept.time().toMillis());
    }
    settings.putArray("cleanup.policy").add("compact");
    return settings;
  }

  private ObjectNode attributes() {
    ObjectNode headers = json.createObjectNode().put("type", "object");
    ObjectNode properties = headers.putObject("properties");
    List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_time",
            "ce_receipt",
            "ce_row",
            "content-type")
        .forEach(name -> properties.putObject(name).put("type", "string"));
    properties.putObject("ce_replayfor").put("type", "string").put("description", REPLAY);
    headers.putArray("required").add("ce_specversion").add("ce_id").add("ce_source").add("ce_type");
    return headers;
  }
}
