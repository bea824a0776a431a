package no.knutepunkt.platform;

import java.util.List;

/** Where outcomes are written down, within the transaction of the effect. */
public interface Settlements {

  /** Adds the outcomes of one batch to the receipts that the events came in with. */
  void record(Receiver receiver, List<Verdict> verdicts);

  /**
   * One event's outcome.
   *
   * @param origin where it came in; never without a receipt
   * @param outcome what became of it
   * @param wasParked whether it was counted as parked before
   */
  record Verdict(Origin origin, Outcome outcome, boolean wasParked) {

    public Verdict(Origin origin, Outcome outcome) {
      this(origin, outcome, false);
    }
  }
}
