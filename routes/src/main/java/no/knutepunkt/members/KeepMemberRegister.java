package no.knutepunkt.members;

import no.knutepunkt.platform.Arrivals;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The member register takes in every state of every company. */
@Component
class KeepMemberRegister extends RouteBuilder implements Flow {

  static final Receiver RECEIVER = new Receiver("member-register", Topics.MEMBER_UPDATES);

  private final OneTransaction oneTransaction;
  private final Arrivals arrivals;
  private final Registrar registrar;

  KeepMemberRegister(OneTransaction oneTransaction, Arrivals arrivals, Registrar registrar) {
    this.oneTransaction = oneTransaction;
    this.arrivals = arrivals;
    this.registrar = registrar;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri() + "&readers=2")
        .routeId("KeepMemberRegister")
        .policy(oneTransaction)
        .bean(arrivals, "open")
        .bean(registrar, "keep")
        .bean(arrivals, "settle");
  }

  @Override
  public Receiver receiver() {
    return RECEIVER;
  }
}
