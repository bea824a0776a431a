package no.knutepunkt.platform.contracts;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import no.knutepunkt.platform.start.StartRefused;
import no.knutepunkt.schemas.Contract;
import no.knutepunkt.schemas.Retention;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.testing.TestStack;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

class ContractRegistrationTest {

  private static final String JSON_SCHEMA =
      """
      {"$schema": "http://json-schema.org/draft-07/schema#", "title": "%s", "type": "object"}
      """;

  private static final int HUBS = 3;

  private final ExecutorService threads = Executors.newFixedThreadPool(HUBS);
  private final String topic = "t" + UUID.randomUUID();
  private final RestClient http =
      RestClient.builder()
          .baseUrl(TestStack.shared().registryUrl())
          .requestFactory(new SimpleClientHttpRequestFactory())
          .build();
  private final Registry registry = StackContracts.registry();
  private final ContractRegistration registration = new ContractRegistration(registry);

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void anEmptyRegistryGetsEveryReleasedVersion() {
    RegisteredContract registered = registration.register(contract(schema(), schema("city")));
    assertThat(get("/subjects/{t}-value/versions")).hasToString("[1,2]");
    assertThat(registry.byId(registered.id())).hasValue(schema("city"));
  }

  @Test
  void whatIsRegisteredStaysCompatibleWithEveryVersion() {
    registration.register(contract(schema()));
    assertThat(compatibility()).isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void aRegistryThatWasLoosenedIsTightenedAtTheNextStart() {
    registration.register(contract(schema()));
    http.put()
        .uri("/config/{t}-value", topic)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("compatibility", "NONE"))
        .retrieve()
        .toBodilessEntity();
    registration.register(contract(schema()));
    assertThat(compatibility()).isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void aRegistryAtAnOlderReleaseGetsTheNewerOnes() {
    registration.register(contract(schema()));
    registration.register(contract(schema(), schema("city")));
    assertThat(get("/subjects/{t}-value/versions")).hasToString("[1,2]");
  }

  @Test
  void aSecondStartRegistersNothing() {
    int first = registration.register(contract(schema())).id();
    assertThat(registration.register(contract(schema())).id()).isEqualTo(first);
    assertThat(get("/subjects/{t}-value/versions")).hasToString("[1]");
  }

  @RepeatedTest(10)
  void hubsThatStartAtTheSameMomentAgreeOnEveryVersion() {
    Contract contract = contract(schema(), schema("city"), schema("city", "country"));
    CyclicBarrier start = new CyclicBarrier(HUBS);
    List<CompletableFuture<Integer>> hubs =
        Stream.generate(() -> supplyAsync(() -> registeredTogether(contract, start), threads))
            .limit(HUBS)
            .toList();
    assertThat(hubs).allSatisfy(hub -> assertThat(hub).succeedsWithin(Duration.ofSeconds(30)));
    assertThat(hubs.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(get("/subjects/{t}-value/versions")).hasToString("[1,2,3]");
    assertThat(compatibility()).isEqualTo("FULL_TRANSITIVE");
  }

  @Test
  void whatTheRegistryRefusesForGoodIsNotTriedForEver() {
    Contract broken = contract(schema(), SchemaBuilder.fixed("Place").size(2));
    assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
        .isThrownBy(() -> registration.register(broken));
  }

  private int registeredTogether(Contract contract, CyclicBarrier start) {
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException alone) {
      throw new IllegalStateException(alone);
    }
    return registration.register(contract).id();
  }

  @Test
  void aNewerVersionThatTheHubDoesNotKnowStopsTheStartAndSaysWhatDiffers() {
    registration.register(contract(schema()));
    registry.register(topic + "-value", schema("planet"));
    assertThatExceptionOfType(ContractMismatch.class)
        .isThrownBy(() -> registration.register(contract(schema())))
        .withMessageContainingAll(topic, "version 2", "planet", "does not start");
  }

  @Test
  void aSchemaThatIsNoAvroIsAsGoodAsNone() {
    JsonNode registered =
        http.post()
            .uri("/subjects/{t}-json/versions", topic)
            .contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("schemaType", "JSON", "schema", JSON_SCHEMA.formatted(topic)))
            .retrieve()
            .body(JsonNode.class);
    assertThat(registry.byId(registered.path("id").asInt())).isEmpty();
  }

  @Test
  void aRegistryThatIsAwayStopsTheStartWithASentence() {
    Registry away = StackContracts.at("http://127.0.0.1:9/apis/ccompat/v7");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new RegisteredContracts(away, new ContractRegistration(away)))
        .withMessageContaining("HUB_REGISTRY_URL");
  }

  private String compatibility() {
    return get("/config/{t}-value").path("compatibilityLevel").asText();
  }

  private JsonNode get(String path) {
    return http.get().uri(path, topic).retrieve().body(JsonNode.class);
  }

  private Contract contract(Schema... releases) {
    TreeMap<Integer, Schema> released = new TreeMap<>();
    for (Schema release : releases) {
      released.put(released.size() + 1, release);
    }
    return new Contract(about(), releases[releases.length - 1], released);
  }

  private Topic about() {
    Duration day = Duration.ofDays(1);
    return new Topic(
        topic, "Place", "name", 1, new Retention.KeptFor(day), day, "us", false, "Tests.");
  }

  private static Schema schema(String... optional) {
    var fields = SchemaBuilder.record("Place").fields().requiredString("name");
    for (String field : optional) {
      fields = fields.optionalString(field);
    }
    return fields.endRecord();
  }
}
