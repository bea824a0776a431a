package no.knutepunkt.platform;

import java.util.List;

/** A whole poll with an outcome for every record that concerned the receiver. */
public record SettledBatch(Receiver receiver, Poll poll, List<Settled> settled) {

  public SettledBatch {
    settled = List.copyOf(settled);
  }

  /** What became of each record. */
  public List<Outcome> outcomes() {
    return settled.stream().map(Settled::outcome).toList();
  }
}
