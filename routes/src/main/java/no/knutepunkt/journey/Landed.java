package no.knutepunkt.journey;

import java.util.List;
import java.util.UUID;

/**
 * What of a body lies on Kafka, acknowledged, since it was last counted.
 *
 * @param rejected rows that the gate refused
 */
public record Landed(UUID receipt, List<Accepted> accepted, long rejected) {

  /** The same without the good rows, of a body that one bad row keeps from going on. */
  public Landed withNoneAccepted() {
    return new Landed(receipt, List.of(), rejected);
  }
}
