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
  private int readers = 1;
  private int inFlight = 1;

  TopicEndpoint(String uri, TopicComponent component, String topic, String receiver) {
    super(uri, component);
    this.component = component;
    this.topic = topic;
    this.receiver = receiver;
  }

  Receiver receiver() {
    return new Receiver(receiver, topic);
  }

  /** How many threads and consumers share the partitions. */
  int readers() {
    return readers;
  }

  void setReaders(int readers) {
    this.readers = atLeastOne("readers", readers);
  }

  /** Most polls of one reader that are on their way through the route at a time. */
  int inFlight() {
    return inFlight;
  }

  void setInFlight(int inFlight) {
    this.inFlight = atLeastOne("inFlight", inFlight);
  }

  private static int atLeastOne(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " is at least 1, not " + number);
    }
    return number;
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
