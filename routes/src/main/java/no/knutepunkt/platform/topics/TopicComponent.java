package no.knutepunkt.platform.topics;

import java.util.Map;
import no.knutepunkt.platform.Receiver;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

/** Camel component {@code topic:NAME?receiver=WHO}: one exchange for each poll. */
@Component("topic")
class TopicComponent extends DefaultComponent {

  private final KafkaClients clients;
  private final TopicSetup topics;
  private final Outages outages;

  TopicComponent(KafkaClients clients, TopicSetup topics, Outages outages) {
    this.clients = clients;
    this.topics = topics;
    this.outages = outages;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
    String receiver = getAndRemoveParameter(parameters, "receiver", String.class);
    if (receiver == null) {
      throw new IllegalArgumentException("topic:" + name + " needs ?receiver=");
    }
    return new TopicEndpoint(uri, this, new Receiver(receiver, name));
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
}
