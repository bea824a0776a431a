package no.knutepunkt.platform.topics;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Runs one {@link PollLoop} on a thread of its own while its route is started. */
class TopicConsumer extends DefaultConsumer {

  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(30);

  private final TopicEndpoint endpoint;
  private final TopicComponent component;
  private ExecutorService thread;
  private PollLoop loop;

  TopicConsumer(TopicEndpoint endpoint, Processor steps, TopicComponent component) {
    super(endpoint, steps);
    this.endpoint = endpoint;
    this.component = component;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    String receiver = endpoint.receiver().name();
    thread =
        getEndpoint()
            .getCamelContext()
            .getExecutorServiceManager()
            .newSingleThreadExecutor(this, "topic-" + receiver);
    loop =
        new PollLoop(
            endpoint.receiver(), endpoint.inFlight(), component, poll -> Flight.start(this, poll));
    thread.execute(loop);
  }

  @Override
  protected void doStop() throws Exception {
    loop.stop();
    getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(thread, PATIENCE);
    super.doStop();
  }
}
