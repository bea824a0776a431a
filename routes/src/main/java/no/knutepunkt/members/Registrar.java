package no.knutepunkt.members;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.OrganisationNumber;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.MemberUpdate;
import org.springframework.stereotype.Component;

/** Keeps the register: of all states of a company, the newest stands. */
@Component
class Registrar {

  private static final Outcome NEWER_STANDS = Outcome.withheld("newer-state-stands");

  /** As PostgreSQL orders moments and ids, which Java's own order of ids is not. */
  private static final Comparator<Event<MemberUpdate>> BY_TIME_OF_CHANGE =
      comparing((Event<MemberUpdate> event) -> event.data().getChangedAt())
          .thenComparing(event -> event.id().toString());

  private final MemberRegister register;

  Registrar(MemberRegister register) {
    this.register = register;
  }

  /** Takes in what is newest; a state that a newer one has overtaken is withheld. */
  public SettledBatch keep(Batch<MemberUpdate> batch) {
    Map<String, Event<MemberUpdate>> latest = new HashMap<>();
    batch.events().stream()
        .filter(event -> refusal(event).isEmpty())
        .forEach(
            event ->
                latest.merge(
                    event.data().getOrganisationNumber(),
                    event,
                    BinaryOperator.maxBy(BY_TIME_OF_CHANGE)));
    Set<UUID> kept = keep(latest.values());
    return batch.settle(event -> outcome(event, kept));
  }

  private Set<UUID> keep(Collection<Event<MemberUpdate>> latest) {
    return latest.isEmpty() ? Set.of() : register.keep(latest);
  }

  private static Outcome outcome(Event<MemberUpdate> event, Set<UUID> kept) {
    return refusal(event)
        .<Outcome>map(Outcome.Quarantined::new)
        .orElse(kept.contains(event.id()) ? Outcome.DELIVERED : NEWER_STANDS);
  }

  private static Optional<Rejection> refusal(Event<MemberUpdate> event) {
    return OrganisationNumber.isValid(event.data().getOrganisationNumber())
        ? Unstorable.in(event.data())
        : Optional.of(new Rejection("not-an-organisation-number", "organisationNumber"));
  }
}
