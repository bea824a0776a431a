package no.knutepunkt.quarantine;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Parking;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends an entry, or hands it back, without its receiver having a say: the entry and its receipt
 * change in one transaction.
 */
@Component
class Resolution {

  private static final Outcome REJECTED = Outcome.withheld("rejected");
  private static final Outcome HANDED_BACK =
      new Outcome.Quarantined(Rejection.of(Outcomes.HANDED_BACK));

  private final Shelf shelf;
  private final Outcomes outcomes;
  private final Parking parking;
  private final TransactionTemplate transactions;

  Resolution(Shelf shelf, Outcomes outcomes, Parking parking, PlatformTransactionManager manager) {
    this.parking = parking;
    this.shelf = shelf;
    this.outcomes = outcomes;
    this.transactions = new TransactionTemplate(manager);
  }

  /** It does not go on, and its sender reads why. */
  void reject(Shelved kept, Deed deed) {
    transactions.executeWithoutResult(
        all -> {
          letOthersGoOn(kept);
          changed(() -> shelf.reject(kept.id(), deed));
          outcomes.moveOnReceipt(asItStands(kept), REJECTED);
        });
  }

  /** It is its sender's to mend. */
  void handBack(Shelved kept, Deed deed) {
    transactions.executeWithoutResult(
        all -> {
          changed(() -> shelf.handBack(kept.id(), deed));
          outcomes.moveOnReceipt(kept, HANDED_BACK);
        });
  }

  /** Something else was sent in its place, under this receipt. */
  void replaced(Shelved kept, UUID receipt, Outcome to) {
    transactions.executeWithoutResult(
        all -> {
          letOthersGoOn(kept);
          shelf.replayed(kept.id(), receipt);
          outcomes.moveOnReceipt(asItStands(kept), to);
        });
  }

  /** It may have been handed back since it was looked at. */
  private Shelved asItStands(Shelved kept) {
    return shelf.find(kept.id()).orElseThrow();
  }

  /** First of all: a poll holds the position before it touches an entry, too. */
  private void letOthersGoOn(Shelved kept) {
    if (!kept.isFromGate() && kept.partition() != null) {
      parking.release(new Receiver(kept.refusedBy(), kept.stream()), kept.partition(), kept.id());
    }
  }

  private static void changed(BooleanSupplier change) {
    if (!change.getAsBoolean()) {
      throw Problem.of(409, "dealt-with").build();
    }
  }
}
