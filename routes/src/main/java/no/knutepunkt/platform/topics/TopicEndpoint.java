package no.knutepunkt.platform.topics;

import no.knutepunkt.platform.Receiver;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** One receiver's place at one or more topics, their names separated by commas. */
class TopicEndpoint extends DefaultEndpoint {

  private final Receiver receiver;

  TopicEndpoint(String uri, TopicComponent component, Receiver receiver) {
    super(uri, component);
    this.receiver = receiver;
  }

  @Override
  public Consumer createConsumer(Processor steps) {
    TopicComponent component = (TopicComponent) getComponent();
    return new TopicConsumer(this, steps, receiver, component);
  }

  @Override
  public Producer createProducer() {
    throw new IllegalArgumentException(
        "Routes read topics; events are sent through EventWriter, which knows the contract");
  }
}
