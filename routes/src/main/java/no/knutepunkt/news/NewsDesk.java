package no.knutepunkt.news;

import java.time.Clock;
import java.time.Instant;
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
import no.knutepunkt.schemas.NewsItem;
import org.springframework.stereotype.Component;

/**
 * Cleans what comes in, stores the newest wording, and says what each event meant for the feeds.
 */
@Component
class NewsDesk {

  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final NewsArchive archive;
  private final Clock clock;

  NewsDesk(NewsArchive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /** One outcome an event: what it did, or will do, to the public feeds. */
  public SettledBatch publish(Batch<NewsItem> batch) {
    Instant now = clock.instant();
    Batch<NewsItem> sound = batch.without(event -> fault(event, now));
    Map<UUID, Outcome> outcomes = new HashMap<>();
    store(sound.events().stream().map(Wording::of).toList(), now, outcomes);
    return sound.settle(event -> outcomes.get(event.id()));
  }

  private static Optional<Rejection> fault(Event<NewsItem> event, Instant now) {
    return Recency.faultIn(event, now).or(() -> Unstorable.in(event.data()));
  }

  private void store(List<Wording> wordings, Instant now, Map<UUID, Outcome> outcomes) {
    var newest =
        new Newest<UUID, Wording>(archive.recencies(wordings.stream().map(Wording::guid).toList()));
    for (Wording wording : wordings) {
      boolean stands = newest.accepts(wording.guid(), wording.recency(), wording);
      outcomes.put(wording.recency().id(), stands ? outcome(wording, now) : OLDER);
    }
    // Read behind the archive's lock: the moment of change must not go backwards.
    archive.put(List.copyOf(newest.winners()), clock.instant());
  }

  private static Outcome outcome(Wording wording, Instant now) {
    if (wording.item().getRetracted()) {
      return Outcome.DELIVERED;
    }
    if (wording.hasExpiredBy(now)) {
      return new Outcome.Withheld("expired", "expiresAt", wording.item().getExpiresAt().toString());
    }
    if (!wording.isPublic()) {
      return new Outcome.Withheld("audience-not-public", "audience", wording.item().getAudience());
    }
    Instant from = wording.visibleFrom();
    return from.isAfter(now)
        ? new Outcome.Waiting(wording.isUnderEmbargoAt(now) ? "embargo" : "publication-date", from)
        : Outcome.DELIVERED;
  }
}
