package no.knutepunkt.alarms;

import java.util.List;
import no.knutepunkt.quarantine.Waiting;
import no.knutepunkt.quarantine.Waiting.Lot;
import org.springframework.stereotype.Component;

/**
 * Sees what lies in quarantine and waits for somebody: ten thousand of one cause are one finding.
 */
@Component
class QuarantineWatch implements Watch {

  private final Waiting waiting;

  QuarantineWatch(Waiting waiting) {
    this.waiting = waiting;
  }

  @Override
  public String kind() {
    return "quarantine";
  }

  @Override
  public List<Finding> look() {
    return waiting.byCause().stream().map(this::finding).toList();
  }

  private Finding finding(Lot lot) {
    String subject = String.join(" ", lot.stream(), lot.refusedBy(), lot.reason(), lot.field());
    List<String> details = List.of(lot.stream(), lot.refusedBy(), Sentences.REASON + lot.reason());
    Finding.Whose whose = new Finding.Whose(lot.stream(), null, null);
    return new Finding(kind(), subject, whose, details, lot.waiting());
  }
}
