package no.knutepunkt.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.avro.Schema;

/** Small schemas for tests, written with single quotes. */
final class Messages {

  private Messages() {}

  /** A message with these fields, such as {@code {'name':'a','type':'int'}}. */
  static Schema of(String... fields) {
    return parse(
        "{'type':'record','name':'Order','namespace':'test','fields':[%s]}"
            .formatted(String.join(",", fields)));
  }

  static Schema parse(String singleQuoted) {
    return new Schema.Parser().parse(singleQuoted.replace('\'', '"'));
  }

  static Schema bad(String file) {
    try (var stream = Messages.class.getResourceAsStream("/bad/" + file)) {
      return new Schema.Parser().parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Topic orders(boolean personalData) {
    return new Topic(
        "orders",
        "Order",
        "number",
        4,
        new Retention.LatestOfEachKey(),
        Duration.ofDays(30),
        "secretariat",
        personalData,
        "Orders.");
  }
}
