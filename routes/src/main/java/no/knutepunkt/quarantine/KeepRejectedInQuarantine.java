package no.knutepunkt.quarantine;

import java.util.stream.Collectors;
import no.knutepunkt.platform.OneTransaction;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.schemas.Topic;
import no.knutepunkt.schemas.Topics;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Keeps whatever lies on the rejected topics, once each. */
@Component
class KeepRejectedInQuarantine extends RouteBuilder {

  private static final Receiver RECEIVER =
      new Receiver(
          "quarantine",
          Topics.all().stream().map(Topic::rejectedName).collect(Collectors.joining(",")));

  private final OneTransaction oneTransaction;
  private final Quarantine quarantine;

  KeepRejectedInQuarantine(OneTransaction oneTransaction, Quarantine quarantine) {
    this.oneTransaction = oneTransaction;
    this.quarantine = quarantine;
  }

  @Override
  public void configure() {
    from(RECEIVER.uri())
        .routeId("KeepRejectedInQuarantine")
        .policy(oneTransaction)
        .bean(quarantine, "keep");
  }
}
