package no.knutepunkt.schemas;

import java.time.Duration;

/**
 * One topic of the hub, as {@code topics.yaml} describes it.
 *
 * @param contract name of the record that the topic carries, such as {@code MemberUpdate}
 * @param key what a record is ordered by, in words
 * @param rejectedRetention how long rejected records are kept
 * @param owner who answers for what the topic carries
 * @param personalData whether its records are about living people
 */
public record Topic(
    String name,
    String contract,
    String key,
    int partitions,
    Retention retention,
    Duration rejectedRetention,
    String owner,
    boolean personalData,
    String purpose) {

  /** The topic that takes what this one could not. */
  public String rejectedName() {
    return name + ".rejected";
  }
}
