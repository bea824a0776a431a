package no.knutepunkt.surveys;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.SurveyResult;
import org.springframework.stereotype.Component;

/** Keeps the latest sealed answers of each respondent in each wave. */
@Component
class LatestAnswers {

  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final SealedAnswers sealedAnswers;
  private final Clock clock;

  LatestAnswers(SealedAnswers sealedAnswers, Clock clock) {
    this.sealedAnswers = sealedAnswers;
    this.clock = clock;
  }

  /** Delivered what stands after this batch, withheld what newer answers had overtaken. */
  public SettledBatch keep(Batch<SurveyResult> batch) {
    Map<UUID, Rejection> refused = new HashMap<>();
    batch.events().forEach(e -> fault(e).ifPresent(why -> refused.put(e.id(), why)));
    Set<UUID> standing =
        sealedAnswers.keep(
            batch.events().stream().filter(e -> !refused.containsKey(e.id())).toList());
    return batch.settle(
        event ->
            refused.containsKey(event.id())
                ? new Outcome.Quarantined(refused.get(event.id()))
                : standing.contains(event.id()) ? Outcome.DELIVERED : OLDER);
  }

  private Optional<Rejection> fault(Event<SurveyResult> event) {
    return Recency.faultIn(event, clock.instant())
        .or(() -> Unstorable.in(event.data()))
        .or(() -> Unstorable.inKeys(event.data(), "surveyId", "organisationNumber", "respondent"));
  }
}
