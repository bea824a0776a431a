package no.knutepunkt.surveys;

import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Survey answers are put away, sealed as they came. */
@Component
class KeepSurveyAnswers extends RouteBuilder implements Flow {

  static final Receiver RECEIVER = new Receiver("survey-answers", Topics.SURVEY_RESULTS);

  private final OneTransaction oneTransaction;
  private final Arrivals arrivals;
  private final LatestAnswers latestAnswers;

  KeepSurveyAnswers(OneTransaction oneTransaction, Arrivals arrivals, LatestAnswers latestAnswers) {
    this.oneTransaction = oneTransaction;
    this.arrivals = arrivals;
    this.latestAnswers = latestAnswers;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri())
        .routeId("KeepSurveyAnswers")
        .policy(oneTransaction)
        .bean(arrivals, "open")
        .bean(latestAnswers, "keep")
        .bean(arrivals, "settle");
  }

  @Override
  public Receiver receiver() {
    return RECEIVER;
  }
}
