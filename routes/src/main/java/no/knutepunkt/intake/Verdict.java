package no.knutepunkt.intake;

import java.util.List;
import java.util.UUID;
import no.knutepunkt.intake.fields.Fault;

/**
 * What the gate says of a body.
 *
 * @param receipt number of the receipt; null where nothing moved
 * @param accepted rows that lie on the topic, or would
 * @param rejectedRows rows that do not
 * @param faults what is wrong with them, the first thousand faults
 * @param foreseen what the body changes; null where nothing was compared
 */
public record Verdict(
    UUID receipt,
    long accepted,
    long rejectedRows,
    List<Fault> faults,
    Understood understood,
    Foreseen foreseen) {

  public Verdict {
    faults = List.copyOf(faults);
  }

  boolean isFlawless() {
    return rejectedRows == 0;
  }

  /** The same where one bad row keeps all from going on. */
  Verdict withNoneAccepted() {
    Foreseen none = foreseen == null ? null : foreseen.withNoneAccepted();
    return new Verdict(receipt, 0, rejectedRows, faults, understood, none);
  }

  /** The same for eyes that may not see what was written. */
  Verdict withoutValues() {
    List<Fault> unseen = faults.stream().map(Fault::unseen).toList();
    return new Verdict(receipt, accepted, rejectedRows, unseen, understood, null);
  }

  Verdict withoutReceipt() {
    return new Verdict(null, accepted, rejectedRows, faults, understood, foreseen);
  }

  /** The same with what was seen when it was compared. */
  Verdict foreseen(Foreseen seen) {
    return new Verdict(receipt, accepted, rejectedRows, faults, understood, seen);
  }
}
