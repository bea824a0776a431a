package no.knutepunkt.courses;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Newest;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.CourseRegistration;
import org.springframework.stereotype.Component;

/** Puts registrations on the participant lists, the latest state of each. */
@Component
class CourseDesk {

  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final ParticipantLists lists;
  private final Clock clock;

  CourseDesk(ParticipantLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /** Delivered is what changed a list; withheld what was out of date when it came. */
  public SettledBatch register(Batch<CourseRegistration> batch) {
    Map<UUID, Outcome> outcomes = new HashMap<>();
    List<Registration> sound =
        batch.events().stream()
            .filter(event -> isSound(event, outcomes))
            .map(Registration::of)
            .toList();
    if (!sound.isEmpty()) {
      store(sound, outcomes);
    }
    return batch.settle(event -> outcomes.get(event.id()));
  }

  private boolean isSound(Event<CourseRegistration> event, Map<UUID, Outcome> outcomes) {
    Optional<Rejection> fault =
        Recency.faultIn(event, clock.instant()).or(() -> Unstorable.in(event.data()));
    fault.ifPresent(why -> outcomes.put(event.id(), new Outcome.Quarantined(why)));
    return fault.isEmpty();
  }

  private void store(List<Registration> registrations, Map<UUID, Outcome> outcomes) {
    var newest =
        new Newest<UUID, Registration>(
            lists.recencies(registrations.stream().map(Registration::id).toList()));
    for (Registration one : registrations) {
      boolean stands = newest.accepts(one.id(), one.recency(), one);
      outcomes.put(one.recency().id(), stands ? Outcome.DELIVERED : OLDER);
    }
    lists.put(List.copyOf(newest.winners()));
  }
}
