package no.knutepunkt.platform.topics;

import no.knutepunkt.platform.Receiver;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One receiver's place at one or more topics, or the topic that a route sends on to. */
class TopicEndpoint extends DefaultEndpoint {

  private final TopicComponent component;
  private final String topic;
  private final String receiver;
  private final int inFlight;

  TopicEndpoint(String uri, TopicComponent component, String topic, String receiver, int inFlight) {
    super(uri, component);
    this.component = component;
    this.topic = topic;
    this.receiver = receiver;
    this.inFlight = inFlight;
  }

  Receiver receiver() {
    return new Receiver(receiver, topic);
  }

  /** Most polls that are on their way through the route at a time. */
  int inFlight() {
    return inFlight;
  }

  @Override
  public Consumer createConsumer(Processor steps) {
    if (receiver == null) {
      throw new IllegalArgumentException("topic:" + topic + " needs ?receiver=");
    }
    return new TopicConsumer(this, steps, component);
  }

  @Override
  public Producer createProducer() {
    return new TopicProducer(this, topic, component.sender());
  }
}
