package no.knutepunkt.journey;

import java.util.List;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Settlements;
import org.springframework.stereotype.Component;

/** Writes outcomes down twice: counted on the receipts, and the exceptions by themselves. */
@Component
class Outcomes implements Settlements {

  private final ReceiptOutcomes counts;
  private final EventOutcomes exceptions;

  Outcomes(ReceiptOutcomes counts, EventOutcomes exceptions) {
    this.counts = counts;
    this.exceptions = exceptions;
  }

  @Override
  public void record(Receiver receiver, List<Verdict> verdicts) {
    counts.add(receiver, verdicts);
    exceptions.keep(receiver, verdicts);
  }
}
