package no.knutepunkt.platform;

/**
 * One who gets the messages of a topic, by the name that receipts show.
 *
 * @param name such as {@code dues-ledger}; also the Kafka consumer group
 * @param topic the topic that it reads
 */
public record Receiver(String name, String topic) {

  /** Address for a Camel route: one exchange for each poll of the topic. */
  public String uri() {
    return "topic:" + topic + "?receiver=" + name;
  }
}
