package no.knutepunkt.platform.topics;

import no.knutepunkt.platform.Onward;
import no.knutepunkt.platform.RecordSender;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Sends what a route made of a poll; the exchange is done when all of it is acknowledged. */
class TopicProducer extends DefaultAsyncProducer {

  private final String topic;
  private final RecordSender sender;

  TopicProducer(TopicEndpoint endpoint, String topic, RecordSender sender) {
    super(endpoint);
    this.topic = topic;
    this.sender = sender;
  }

  @Override
  public boolean process(Exchange exchange, AsyncCallback done) {
    Onward onward = exchange.getMessage().getBody(Onward.class);
    if (onward == null || !onward.topic().equals(topic)) {
      exchange.setException(
          new IllegalArgumentException("topic:" + topic + " sends what was made for it alone"));
      done.done(true);
      return true;
    }
    var unused =
        sender
            .send(onward.records())
            .whenComplete((all, failure) -> acknowledged(exchange, failure, done));
    return false;
  }

  private static void acknowledged(Exchange exchange, Throwable failure, AsyncCallback done) {
    if (failure != null) {
      exchange.setException(failure);
    }
    done.done(false);
  }
}
