package no.knutepunkt.projects;

import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Project log entries go into the log that the network reads. */
@Component
class KeepProjectLog extends RouteBuilder implements Flow {

  static final Receiver RECEIVER = new Receiver("project-log", Topics.PROJECT_LOG_ENTRIES);

  private final OneTransaction oneTransaction;
  private final Arrivals arrivals;
  private final LatestWording latestWording;

  KeepProjectLog(OneTransaction oneTransaction, Arrivals arrivals, LatestWording latestWording) {
    this.oneTransaction = oneTransaction;
    this.arrivals = arrivals;
    this.latestWording = latestWording;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri())
        .routeId("KeepProjectLog")
        .policy(oneTransaction)
        .bean(arrivals, "open")
        .bean(latestWording, "keep")
        .bean(arrivals, "settle");
  }

  @Override
  public Receiver receiver() {
    return RECEIVER;
  }
}
