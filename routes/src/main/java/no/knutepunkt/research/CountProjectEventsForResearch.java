package no.knutepunkt.research;

import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Project log entries are counted for research, without what they say. */
@Component
class CountProjectEventsForResearch extends RouteBuilder implements Flow {

  static final Receiver RECEIVER = new Receiver("research-counts", Topics.PROJECT_LOG_ENTRIES);

  private final OneTransaction oneTransaction;
  private final Arrivals arrivals;
  private final ProjectEventCount projectEventCount;

  CountProjectEventsForResearch(
      OneTransaction oneTransaction, Arrivals arrivals, ProjectEventCount projectEventCount) {
    this.oneTransaction = oneTransaction;
    this.arrivals = arrivals;
    this.projectEventCount = projectEventCount;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri())
        .routeId("CountProjectEventsForResearch")
        .policy(oneTransaction)
        .bean(arrivals, "open")
        .bean(projectEventCount, "count")
        .bean(arrivals, "settle");
  }

  @Override
  public Receiver receiver() {
    return RECEIVER;
  }
}
