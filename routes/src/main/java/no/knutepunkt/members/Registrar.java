package no.knutepunkt.members;

import static java.util.Comparator.comparing;

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
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.MemberUpdate;
import org.springframework.stereotype.Component;

/** Keeps the register: of all states of a company, the newest stands. */
@Component
class Registrar {

  /** As PostgreSQL orders moments and ids, which Java's own order of ids is not. */
  private static final Comparator<Event<MemberUpdate>> BY_TIME_OF_CHANGE =
      comparing((Event<MemberUpdate> event) -> event.data().getChangedAt())
          .thenComparing(event -> event.id().toString());

  private static final BinaryOperator<Event<MemberUpdate>> NEWEST =
      BinaryOperator.maxBy(BY_TIME_OF_CHANGE);

  private final MemberRegister register;

  Registrar(MemberRegister register) {
    this.register = register;
  }

  /** Takes in what is newest; a state that a newer one has overtaken is withheld. */
  public SettledBatch keep(Batch<MemberUpdate> batch) {
    Batch<MemberUpdate> sound = batch.without(Registrar::refusal);
    Map<String, Event<MemberUpdate>> latest = new HashMap<>();
    for (Event<MemberUpdate> event : sound.events()) {
      latest.merge(event.data().getOrganisationNumber(), event, NEWEST);
    }
    Set<UUID> kept = latest.isEmpty() ? Set.of() : register.keep(latest.values());
    return sound.delivered(kept, "newer-state-stands");
  }

  private static Optional<Rejection> refusal(Event<MemberUpdate> event) {
    return OrganisationNumber.isValid(event.data().getOrganisationNumber())
        ? Unstorable.in(event.data())
        : Optional.of(new Rejection("not-an-organisation-number", "organisationNumber"));
  }
}
