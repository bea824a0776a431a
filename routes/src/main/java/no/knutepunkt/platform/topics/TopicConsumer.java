package no.knutepunkt.platform.topics;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;

/** Runs the readers of a route, each a {@link PollLoop} on a thread of its own, while it is up. */
class TopicConsumer extends DefaultConsumer {

  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(30);

  private final TopicEndpoint endpoint;
  private final TopicComponent component;
  private ExecutorService threads;
  private List<PollLoop> readers = List.of();

  TopicConsumer(TopicEndpoint endpoint, Processor steps, TopicComponent component) {
    super(endpoint, steps);
    this.endpoint = endpoint;
    this.component = component;
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    threads =
        getEndpoint()
            .getCamelContext()
            .getExecutorServiceManager()
            .newFixedThreadPool(this, "topic-" + endpoint.receiver().name(), endpoint.readers());
    readers = IntStream.rangeClosed(1, endpoint.readers()).mapToObj(this::reader).toList();
    readers.forEach(threads::execute);
  }

  private PollLoop reader(int number) {
    return new PollLoop(
        endpoint.receiver(),
        endpoint.inFlight(),
        component,
        component.outages().of(endpoint.receiver(), number),
        poll -> Flight.start(this, poll));
  }

  @Override
  protected void doStop() throws Exception {
    readers.forEach(PollLoop::stop);
    getEndpoint().getCamelContext().getExecutorServiceManager().shutdownGraceful(threads, PATIENCE);
    super.doStop();
  }
}
