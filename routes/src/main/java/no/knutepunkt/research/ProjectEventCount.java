package no.knutepunkt.research;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Storable;
import no.knutepunkt.schemas.ProjectLogEntry;
import org.springframework.stereotype.Component;

/** Counts each entry once, where its latest wording puts it. */
@Component
class ProjectEventCount {

  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final CountedEntries countedEntries;

  ProjectEventCount(CountedEntries countedEntries) {
    this.countedEntries = countedEntries;
  }

  /** Delivered what is counted now, withheld what a newer wording had overtaken. */
  public SettledBatch count(Batch<ProjectLogEntry> batch) {
    Map<UUID, Rejection> refused = new HashMap<>();
    batch.events().forEach(e -> fault(e).ifPresent(why -> refused.put(e.id(), why)));
    Set<UUID> counted =
        countedEntries.keep(
            batch.events().stream().filter(e -> !refused.containsKey(e.id())).toList());
    return batch.settle(
        event ->
            refused.containsKey(event.id())
                ? new Outcome.Quarantined(refused.get(event.id()))
                : counted.contains(event.id()) ? Outcome.DELIVERED : OLDER);
  }

  private static Optional<Rejection> fault(Event<ProjectLogEntry> event) {
    return Storable.at(event.time())
        .key("organisationNumber", event.data().getOrganisationNumber())
        .day("date", event.data().getDate())
        .fault();
  }
}
