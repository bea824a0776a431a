package no.knutepunkt.platform;

import java.util.List;
import java.util.UUID;

/** Where outcomes are written down, within the transaction of the effect. */
public interface Settlements {

  /** Writes the outcomes of one batch down. */
  void record(Receiver receiver, List<Verdict> verdicts);

  /**
   * One event's outcome.
   *
   * @param event the event; null where its bytes hold none, or where the outcome is only that of
   *     this arrival of it
   * @param origin where it came in
   * @param outcome what became of it
   * @param quarantine what it lies in quarantine as; null where it does not
   * @param wasParked whether it has waited behind another, and was told to
   */
  record Verdict(UUID event, Origin origin, Outcome outcome, UUID quarantine, boolean wasParked) {

    public Verdict(UUID event, Origin origin, Outcome outcome, UUID quarantine) {
      this(event, origin, outcome, quarantine, false);
    }
  }
}
