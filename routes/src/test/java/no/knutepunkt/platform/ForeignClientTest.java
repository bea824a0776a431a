package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.knutepunkt.testing.HubTest;
import no.knutepunkt.testing.TestStack;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;

/** A program that knows nothing of the hub but the broker's and the registry's addresses. */
@HubTest
class ForeignClientTest {

  private static final String NUMBER = "310028371";

  private final TestRestTemplate http;

  ForeignClientTest(@Autowired TestRestTemplate http) {
    this.http = http;
  }

  @Test
  void readsARecordWithTheRegistrysOwnDeserializer() {
    send();
    ConsumerRecord<String, GenericRecord> record = firstOf(NUMBER);
    assertThat(record.value().get("name")).hasToString("Øvre Sveis AS");
    assertThat(record.value().get("products")).hasToString("[sveising, bøying]");
  }

  @Test
  void seesTheCloudEventsAttributesAsHeaders() {
    send();
    ConsumerRecord<String, GenericRecord> record = firstOf(NUMBER);
    assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(record, "ce_type")).isEqualTo("no.knutepunkt.member-updates.v1");
    assertThat(header(record, "ce_source")).isEqualTo("/secretariat");
    assertThat(UUID.fromString(header(record, "ce_id"))).isNotNull();
  }

  private void send() {
    var answer =
        http.exchange(
            RequestEntity.post("/api/v1/streams/member-updates")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + HubTest.OPERATOR)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                    """
                    {"organisationNumber":"310028371","name":"Øvre Sveis AS","status":"member",
                     "products":["sveising","bøying"],"changedAt":"2026-01-02T03:04:05Z"}
                    """),
            String.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(202);
  }

  private static ConsumerRecord<String, GenericRecord> firstOf(String key) {
    try (var consumer = new KafkaConsumer<String, GenericRecord>(settings())) {
      consumer.subscribe(List.of("member-updates"));
      List<ConsumerRecord<String, GenericRecord>> seen = new ArrayList<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(500)).forEach(seen::add);
        var found = seen.stream().filter(record -> key.equals(record.key())).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
      }
      throw new AssertionError("no record of " + key + " among " + seen.size());
    }
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", TestStack.shared().bootstrapServers());
    settings.put("group.id", "foreign-" + UUID.randomUUID());
    settings.put("auto.offset.reset", "earliest");
    settings.put("key.deserializer", StringDeserializer.class.getName());
    settings.put("value.deserializer", "io.apicurio.registry.serde.avro.AvroKafkaDeserializer");
    settings.put(
        "apicurio.registry.url",
        TestStack.shared().registryUrl().replace("/apis/ccompat/v7", "/apis/registry/v3"));
    settings.put("apicurio.registry.use-id", "contentId");
    settings.put("apicurio.registry.headers.enabled", false);
    settings.put(
        "apicurio.registry.id-handler", "io.apicurio.registry.serde.Default4ByteIdHandler");
    return settings;
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
