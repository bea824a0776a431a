package no.knutepunkt.surveys;

import java.time.Clock;
import java.util.Optional;
import no.knutepunkt.platform.Batch;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Recency;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.SettledBatch;
import no.knutepunkt.platform.Unstorable;
import no.knutepunkt.schemas.SurveyResult;
import org.springframework.stereotype.Component;

/** Keeps the latest sealed answers of each respondent in each wave. */
@Component
class LatestAnswers {

  private final SealedAnswers sealedAnswers;
  private final Clock clock;

  LatestAnswers(SealedAnswers sealedAnswers, Clock clock) {
    this.sealedAnswers = sealedAnswers;
    this.clock = clock;
  }

  /** Delivered what stands after this batch, withheld what newer answers had overtaken. */
  public SettledBatch keep(Batch<SurveyResult> batch) {
    Batch<SurveyResult> sound = batch.without(this::fault);
    return sound.delivered(sealedAnswers.keep(sound.events()), "newer-state-stands");
  }

  private Optional<Rejection> fault(Event<SurveyResult> event) {
    return Recency.faultIn(event, clock.instant())
        .or(() -> Unstorable.in(event.data()))
        .or(() -> Unstorable.inKeys(event.data(), "surveyId", "organisationNumber", "respondent"));
  }
}
