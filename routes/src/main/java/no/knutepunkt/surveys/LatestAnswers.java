package no.knutepunkt.surveys;

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
import no.knutepunkt.schemas.SurveyResult;
import org.springframework.stereotype.Component;

/** Keeps the latest sealed answers of each respondent in each wave. */
@Component
class LatestAnswers {

  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final SealedAnswers sealedAnswers;

  LatestAnswers(SealedAnswers sealedAnswers) {
    this.sealedAnswers = sealedAnswers;
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

  private static Optional<Rejection> fault(Event<SurveyResult> event) {
    SurveyResult result = event.data();
    return Storable.at(event.time())
        .key("surveyId", result.getSurveyId())
        .key("organisationNumber", result.getOrganisationNumber())
        .key("respondent", result.getRespondent())
        .text("unit", result.getUnit())
        .fault();
  }
}
