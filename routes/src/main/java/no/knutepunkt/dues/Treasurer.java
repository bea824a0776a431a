package no.knutepunkt.dues;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.MemberUpdate;
import org.springframework.stereotype.Component;

/** Charges members by what their states tell. */
@Component
class Treasurer {

  private static final Outcome EMPLOYEES_MISSING = Outcome.withheld("employees-missing");

  private final Bookkeeping bookkeeping;

  Treasurer(Bookkeeping bookkeeping) {
    this.bookkeeping = bookkeeping;
  }

  /** Puts the accounts of all companies in the batch right, whatever order their states came in. */
  public SettledBatch charge(Batch<MemberUpdate> batch) {
    Batch<MemberUpdate> sound = batch.without(event -> refusal(event.data()));
    List<MemberState> states = sound.events().stream().map(MemberState::of).toList();
    Set<String> uncharged =
        states.isEmpty() ? Set.of() : bookkeeping.settle(states).withoutEmployees();
    return sound.settle(
        event ->
            uncharged.contains(event.data().getOrganisationNumber())
                ? EMPLOYEES_MISSING
                : Outcome.DELIVERED);
  }

  private static Optional<Rejection> refusal(MemberUpdate update) {
    if (!OrganisationNumber.isValid(update.getOrganisationNumber())) {
      return Optional.of(new Rejection("not-an-organisation-number", "organisationNumber"));
    }
    if (update.getEmployees() != null && update.getEmployees() < 0) {
      return Optional.of(new Rejection("employees-negative", "employees"));
    }
    return Unstorable.in(update);
  }
}
