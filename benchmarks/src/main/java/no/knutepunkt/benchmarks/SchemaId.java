package no.knutepunkt.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** The id under which the hub registered a topic's contract. */
final class SchemaId {

  private SchemaId() {}

  static int of(FreshStack stack, String topic) {
    URI newest = URI.create(stack.registry() + "/subjects/" + topic + "-value/versions/latest");
    try (InputStream answer = newest.toURL().openStream()) {
      return new ObjectMapper().readTree(answer).path("id").asInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
