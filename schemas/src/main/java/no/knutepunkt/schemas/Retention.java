package no.knutepunkt.schemas;

import java.time.Duration;

/** How long a topic keeps its records. */
public sealed interface Retention {

  /** Every record is kept for this long after it was written. */
  record KeptFor(Duration time) implements Retention {}

  /** The newest record of each key is kept for as long as the topic lives. */
  record LatestOfEachKey() implements Retention {}

  /**
   * Reads {@code compact} or an ISO 8601 duration such as {@code P90D}.
   *
   * @throws java.time.format.DateTimeParseException where it is neither
   */
  static Retention parse(String text) {
    return text.equals("compact") ? new LatestOfEachKey() : new KeptFor(Duration.parse(text));
  }
}
