package no.knutepunkt.projects;

import java.time.Clock;
import java.util.Optional;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.ProjectLogEntry;
import org.springframework.stereotype.Component;

/** Keeps the latest wording of each entry; an older one that comes late changes nothing. */
@Component
class LatestWording {

  private final ProjectLog log;
  private final Clock clock;

  LatestWording(ProjectLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Delivered what stands after this batch, withheld what a newer wording had overtaken. */
  public SettledBatch keep(Batch<ProjectLogEntry> batch) {
    Batch<ProjectLogEntry> sound = batch.without(this::fault);
    return sound.delivered(log.keep(sound.events()), "newer-state-stands");
  }

  private Optional<Rejection> fault(Event<ProjectLogEntry> event) {
    return Recency.faultIn(event, clock.instant())
        .or(() -> Unstorable.in(event.data()))
        .or(() -> Unstorable.inKeys(event.data(), "entryId", "projectId", "organisationNumber"));
  }
}
