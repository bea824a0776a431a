package no.knutepunkt.platform.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/**
 * The schema registry over its Confluent-compatible API. What it does not have is an empty answer;
 * that it can't be reached is an exception.
 */
@Component
class Registry {

  private final RestClient http;

  Registry(RestClient.Builder builder, RegistryProperties properties) {
    RestClient.Builder client = builder.baseUrl(properties.url()).requestFactory(plainHttp());
    if (properties.username() != null && !properties.username().isBlank()) {
      client.defaultHeaders(
          headers -> headers.setBasicAuth(properties.username(), properties.password()));
    }
    this.http = client.build();
  }

  /** The JDK's newer client offers HTTP/2 by an upgrade that the registry leaves unanswered. */
  private static SimpleClientHttpRequestFactory plainHttp() {
    SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
    http.setConnectTimeout(Duration.ofSeconds(5));
    http.setReadTimeout(Duration.ofSeconds(15));
    return http;
  }

  Optional<Version> newest(String subject) {
    return find(() -> get(Version.class, "/subjects/{subject}/versions/latest", subject));
  }

  Optional<Schema> byId(int id) {
    return find(() -> get(Version.class, "/schemas/ids/{id}", id))
        .map(Version::schema)
        .flatMap(Registry::avro);
  }

  /** Under an id can stand what is no Avro: JSON Schema, Protobuf, a part of something larger. */
  private static Optional<Schema> avro(String text) {
    try {
      return Optional.of(new Schema.Parser().parse(text));
    } catch (AvroRuntimeException notAvro) {
      return Optional.empty();
    }
  }

  /** Adds a version and returns its id; the registry refuses what is not compatible. */
  int register(String subject, Schema schema) {
    return http.post()
        .uri("/subjects/{subject}/versions", subject)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("schema", schema.toString()))
        .retrieve()
        .body(Version.class)
        .id();
  }

  void requireFullTransitiveCompatibility(String subject) {
    http.put()
        .uri("/config/{subject}", subject)
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("compatibility", "FULL_TRANSITIVE"))
        .retrieve()
        .toBodilessEntity();
  }

  private <T> T get(Class<T> type, String path, Object part) {
    return http.get().uri(path, part).retrieve().body(type);
  }

  private static <T> Optional<T> find(Supplier<T> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (HttpClientErrorException.NotFound none) {
      return Optional.empty();
    }
  }

  /** A version as the registry tells of it; {@code /schemas/ids} leaves id and version out. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Version(int id, int version, String schema) {}
}
