package no.knutepunkt.research;

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

/** Counts each entry once, where its latest wording puts it. */
@Component
class ProjectEventCount {

  private final CountedEntries countedEntries;
  private final Clock clock;

  ProjectEventCount(CountedEntries countedEntries, Clock clock) {
    this.countedEntries = countedEntries;
    this.clock = clock;
  }

  /** Delivered what is counted now, withheld what a newer wording had overtaken. */
  public SettledBatch count(Batch<ProjectLogEntry> batch) {
    Batch<ProjectLogEntry> sound = batch.without(this::fault);
    return sound.delivered(countedEntries.keep(sound.events()), "newer-state-stands");
  }

  private Optional<Rejection> fault(Event<ProjectLogEntry> event) {
    return Recency.faultIn(event, clock.instant())
        .or(() -> Unstorable.in(event.data()))
        .or(() -> Unstorable.inKeys(event.data(), "organisationNumber"));
  }
}
