package no.knutepunkt.schemas;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One entry of {@code topics.yaml} as it was written, right or wrong. */
record TopicEntry(
    String name,
    String contract,
    String key,
    Integer partitions,
    String retention,
    String rejectedRetention,
    String owner,
    Boolean personalData,
    String purpose) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** What is wrong with the entry, a sentence each; none where it is good. */
  List<String> faults() {
    var faults = new ArrayList<String>();
    require(
        name != null && NAME.matcher(name).matches(), "name (such as `member-updates`)", faults);
    require(isFilled(contract), "contract", faults);
    require(isFilled(key), "key", faults);
    require(partitions != null && partitions > 0, "partitions (1 or more)", faults);
    require(isRetention(retention), "retention (`compact`, or a duration such as `P90D`)", faults);
    require(isDuration(rejectedRetention), "rejectedRetention (such as `P30D`)", faults);
    require(isFilled(owner), "owner", faults);
    require(personalData != null, "personalData (true or false)", faults);
    require(isFilled(purpose), "purpose", faults);
    return faults;
  }

  Topic topic() {
    return new Topic(
        name,
        contract,
        key,
        partitions,
        Retention.parse(retention),
        Duration.parse(rejectedRetention),
        owner,
        personalData,
        purpose);
  }

  private void require(boolean given, String what, List<String> faults) {
    if (!given) {
      faults.add("topics.yaml: topic `%s` lacks a valid %s".formatted(name, what));
    }
  }

  private static boolean isFilled(String text) {
    return text != null && !text.isBlank();
  }

  private static boolean isRetention(String text) {
    return "compact".equals(text) || isDuration(text);
  }

  private static boolean isDuration(String text) {
    try {
      return text != null && Duration.parse(text).compareTo(Duration.ZERO) > 0;
    } catch (DateTimeParseException notADuration) {
      return false;
    }
  }
}
