package no.knutepunkt.platform.topics;

import java.util.Map;
import no.knutepunkt.platform.RecordSender;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

/**
 * Camel component: {@code from("topic:NAME?receiver=WHO")} is one exchange for each poll, and
 * {@code to("topic:NAME")} sends what was made of one. {@code readers} says how many threads share
 * the topic's partitions, {@code inFlight} how many polls of each may be on their way at a time
 * where a route sends on; a route with a transaction takes one.
 */
@Component("topic")
class TopicComponent extends DefaultComponent {

  private final KafkaClients clients;
  private final TopicSetup topics;
  private final Outages outages;
  private final RecordSender sender;

  TopicComponent(KafkaClients clients, TopicSetup topics, Outages outages, RecordSender sender) {
    this.sender = sender;
    this.clients = clients;
    this.topics = topics;
    this.outages = outages;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
    String receiver = getAndRemoveParameter(parameters, "receiver", String.class);
    TopicEndpoint endpoint = new TopicEndpoint(uri, this, name, receiver);
    endpoint.setReaders(getAndRemoveParameter(parameters, "readers", Integer.class, 1));
    endpoint.setInFlight(getAndRemoveParameter(parameters, "inFlight", Integer.class, 1));
    return endpoint;
  }

  KafkaClients clients() {
    return clients;
  }

  TopicSetup topics() {
    return topics;
  }

  Outages outages() {
    return outages;
  }

  RecordSender sender() {
    return sender;
  }
}
