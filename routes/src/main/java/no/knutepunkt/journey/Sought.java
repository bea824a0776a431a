package no.knutepunkt.journey;

import java.util.HashMap;
import java.util.Map;

/**
 * Which journeys are looked for: only conditions that are asked for reach the database, which then
 * sees what it can look up.
 *
 * @param conditions each with {@code and} before it, made of fixed texts
 * @param values of their parameters
 * @param isOfFew whether few rows can fit, so that there is no sense in trying the newest first
 */
record Sought(String conditions, Map<String, Object> values, boolean isOfFew) {

  static final Sought ANYTHING = new Sought("", Map.of(), false);

  /** Narrowed by one more condition, with its parameters. */
  Sought and(String condition, Map<String, ?> parameters) {
    Map<String, Object> more = new HashMap<>(values);
    more.putAll(parameters);
    return new Sought(conditions + " and " + condition, Map.copyOf(more), isOfFew);
  }

  /** The same, unless there is no value for its only parameter. */
  Sought andIfSaid(String condition, String parameter, Object value) {
    return value == null ? this : and(condition, Map.of(parameter, value));
  }

  Sought ofFew() {
    return new Sought(conditions, values, true);
  }
}
