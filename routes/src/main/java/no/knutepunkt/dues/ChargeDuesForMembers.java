package no.knutepunkt.dues;

import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The dues ledger charges each company for the years in which it was a member. */
@Component
class ChargeDuesForMembers extends RouteBuilder implements Flow {

  static final Receiver RECEIVER = new Receiver("dues-ledger", Topics.MEMBER_UPDATES);

  private final OneTransaction oneTransaction;
  private final Arrivals arrivals;
  private final Treasurer treasurer;

  ChargeDuesForMembers(OneTransaction oneTransaction, Arrivals arrivals, Treasurer treasurer) {
    this.oneTransaction = oneTransaction;
    this.arrivals = arrivals;
    this.treasurer = treasurer;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri() + "&readers=2")
        .routeId("ChargeDuesForMembers")
        .policy(oneTransaction)
        .bean(arrivals, "open")
        .bean(treasurer, "charge")
        .bean(arrivals, "settle");
  }

  @Override
  public Receiver receiver() {
    return RECEIVER;
  }
}
