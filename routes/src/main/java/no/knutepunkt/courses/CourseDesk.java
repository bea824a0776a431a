package no.knutepunkt.courses;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Newest;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.CourseRegistration;
import org.springframework.stereotype.Component;

/** Puts registrations on the participant lists, the latest state of each. */
@Component
class CourseDesk {

  private final ParticipantLists lists;
  private final Clock clock;

  CourseDesk(ParticipantLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /** Delivered is what changed a list; withheld what was out of date when it came. */
  public SettledBatch register(Batch<CourseRegistration> batch) {
    Batch<CourseRegistration> sound = batch.without(this::fault);
    List<Registration> registrations = sound.events().stream().map(Registration::of).toList();
    return sound.delivered(store(registrations), "newer-state-stands");
  }

  private Optional<Rejection> fault(Event<CourseRegistration> event) {
    return Recency.faultIn(event, clock.instant()).or(() -> Unstorable.in(event.data()));
  }

  private Set<UUID> store(List<Registration> registrations) {
    Set<UUID> standing = new HashSet<>();
    var newest =
        new Newest<UUID, Registration>(
            lists.recencies(registrations.stream().map(Registration::id).toList()));
    for (Registration one : registrations) {
      if (newest.accepts(one.id(), one.recency(), one)) {
        standing.add(one.recency().id());
      }
    }
    lists.put(List.copyOf(newest.winners()));
    return standing;
  }
}
