package no.knutepunkt.projects;

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

/** Keeps the latest wording of each entry; an older one that comes late changes nothing. */
@Component
class LatestWording {

  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final ProjectLog log;

  LatestWording(ProjectLog log) {
    this.log = log;
  }

  /** Delivered what stands after this batch, withheld what a newer wording had overtaken. */
  public SettledBatch keep(Batch<ProjectLogEntry> batch) {
    Map<UUID, Rejection> refused = new HashMap<>();
    batch.events().forEach(e -> fault(e).ifPresent(why -> refused.put(e.id(), why)));
    Set<UUID> standing =
        log.keep(batch.events().stream().filter(e -> !refused.containsKey(e.id())).toList());
    return batch.settle(
        event ->
            refused.containsKey(event.id())
                ? new Outcome.Quarantined(refused.get(event.id()))
                : standing.contains(event.id()) ? Outcome.DELIVERED : OLDER);
  }

  private static Optional<Rejection> fault(Event<ProjectLogEntry> event) {
    ProjectLogEntry entry = event.data();
    return Storable.at(event.time())
        .key("entryId", entry.getEntryId())
        .key("projectId", entry.getProjectId())
        .key("organisationNumber", entry.getOrganisationNumber())
        .text("projectTitle", entry.getProjectTitle())
        .text("text", entry.getText())
        .day("date", entry.getDate())
        .digits("hours", entry.getHours(), 9)
        .digits("savingsNok", entry.getSavingsNok(), 14)
        .fault();
  }
}
