package no.knutepunkt.members;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

  /** As PostgreSQL orders moments and ids, which Java's own order of ids is not. */
  private static final Comparator<Event<MemberUpdate>> BY_TIME_OF_CHANGE =
      comparing((Event<MemberUpdate> event) -> event.data().getChangedAt())
          .thenComparing(event -> event.id().toString());

  private static final Outcome OVERTAKEN = Outcome.withheld("newer-state-stands");

  private final MemberRegister register;

  Registrar(MemberRegister register) {
    this.register = register;
  }

  /** Takes in what is newest; a state that a newer one has overtaken is withheld. */
  public SettledBatch keep(Batch<MemberUpdate> batch) {
    Batch<MemberUpdate> sound = batch.without(Registrar::refusal);
    Set<UUID> overtaken = new HashSet<>();
    Collection<Event<MemberUpdate>> latest = latest(sound.events(), overtaken);
    if (!latest.isEmpty()) {
      overtaken.addAll(register.keep(latest));
    }
    return sound.settle(event -> overtaken.contains(event.id()) ? OVERTAKEN : Outcome.DELIVERED);
  }

  private static Collection<Event<MemberUpdate>> latest(
      List<Event<MemberUpdate>> events, Set<UUID> overtaken) {
    Map<String, Event<MemberUpdate>> latest = new HashMap<>();
    for (Event<MemberUpdate> event : events) {
      Event<MemberUpdate> before = latest.get(event.data().getOrganisationNumber());
      if (before == null || BY_TIME_OF_CHANGE.compare(before, event) < 0) {
        latest.put(event.data().getOrganisationNumber(), event);
      }
      if (before != null) {
        overtaken.add(earlier(before, event).id());
      }
    }
    return latest.values();
  }

  private static Event<MemberUpdate> earlier(Event<MemberUpdate> one, Event<MemberUpdate> other) {
    return BY_TIME_OF_CHANGE.compare(one, other) < 0 ? one : other;
  }

  private static Optional<Rejection> refusal(Event<MemberUpdate> event) {
    return OrganisationNumber.isValid(event.data().getOrganisationNumber())
        ? Unstorable.in(event.data())
        : Optional.of(new Rejection("not-an-organisation-number", "organisationNumber"));
  }
}
