package no.knutepunkt.quarantine;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.knutepunkt.platform.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries runs on, once a second: looks whether something failed again, and sends what the stage
 * and the rate allow. All that it knows stands in the database.
 */
@Component
class StagedReplay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StagedReplay.class);

  private final Runs runs;
  private final Shelf shelf;
  private final Replay replay;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "staged-replay");
            thread.setDaemon(true);
            return thread;
          });

  StagedReplay(Runs runs, Shelf shelf, Replay replay) {
    this.runs = runs;
    this.shelf = shelf;
    this.replay = replay;
  }

  @EventListener(ContextRefreshedEvent.class)
  void start() {
    var unused = clockwork.scheduleWithFixedDelay(this::tryOn, 1, 1, TimeUnit.SECONDS);
  }

  /** An outage must not end the clockwork; its message can quote data. */
  private void tryOn() {
    try {
      goOn();
    } catch (RuntimeException outage) {
      LOG.error("runs stand still and are tried again: {}", outage.getClass().getSimpleName());
    }
  }

  /** One second's worth of every run that this hub holds. */
  void goOn() {
    runs.held().forEach(this::goOn);
  }

  private void goOn(Run run) {
    Optional<UUID> failed = runs.refusedAgain(run);
    if (failed.isPresent()) {
      runs.end(run.run(), "failed", null, failed.get());
      return;
    }
    long onTheirWay = runs.onTheirWay(run);
    int most = run.mayBeSent(onTheirWay);
    if (most > 0) {
      List<Shelved> next =
          shelf.waiting(run.group(), run.startedAt().atOffset(ZoneOffset.UTC), most);
      if (next.isEmpty() && onTheirWay == 0) {
        runs.end(run.run(), "done", null, null);
      }
      send(run, next);
    }
  }

  private void send(Run run, List<Shelved> entries) {
    for (Shelved entry : entries) {
      if (!isSent(run, entry)) {
        runs.end(run.run(), "failed", null, entry.id());
        return;
      }
      runs.sent(run);
    }
  }

  /** False where it can't be sent, or the gate finds it still at fault. */
  private boolean isSent(Run run, Shelved entry) {
    try {
      Deed deed = new Deed(run.actor(), "replay", run.why(), null);
      return replay.again(entry, deed, run.run(), Locale.ENGLISH).rejected().isEmpty();
    } catch (Problem notSent) {
      if (notSent.isOutage()) {
        throw notSent;
      }
      return false;
    }
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
