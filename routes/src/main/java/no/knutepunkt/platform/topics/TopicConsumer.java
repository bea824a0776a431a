package no.knutepunkt.platform.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;

/**
 * One thread that hands whole polls to a route and commits offsets after the route is done. A
 * failed poll is tried again, unchanged, until it succeeds or its partitions are taken away; while
 * it waits, the consumer stays in its group.
 */
class TopicConsumer extends DefaultConsumer {

  private static final Duration POLL = Duration.ofSeconds(1);

  private final Receiver receiver;
  private final TopicComponent component;
  private final Outages outages;
  private volatile Consumer<byte[], byte[]> kafka;
  private volatile CountDownLatch stop = new CountDownLatch(1);
  private ExecutorService thread;

  TopicConsumer(
      TopicEndpoint endpoint, Processor steps, Receiver receiver, TopicComponent component) {
    super(endpoint, steps);
    this.receiver = receiver;
    this.component = component;
    this.outages = component.outages();
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    stop = new CountDownLatch(1);
    thread =
        getEndpoint()
            .getCamelContext()
            .getExecutorServiceManager()
            .newSingleThreadExecutor(this, "topic-" + receiver.name());
    thread.execute(this::readUntilStopped);
  }

  @Override
  protected void doStop() throws Exception {
    stop.countDown();
    Consumer<byte[], byte[]> reading = kafka;
    if (reading != null) {
      reading.wakeup();
    }
    getEndpoint()
        .getCamelContext()
        .getExecutorServiceManager()
        .shutdownGraceful(thread, TimeUnit.SECONDS.toMillis(30));
    super.doStop();
  }

  private void readUntilStopped() {
    while (!isToStop()) {
      try (Consumer<byte[], byte[]> opened = component.clients().consumer(receiver)) {
        kafka = opened;
        opened.subscribe(List.of(receiver.topic().split(",")));
        readFrom(opened);
      } catch (WakeupException stopped) {
        return;
      } catch (RuntimeException | Error failure) {
        outages.began(receiver, failure);
        waitClosed();
      }
    }
  }

  private boolean isToStop() {
    return stop.getCount() == 0;
  }

  /** Waits for the back-off where there is no consumer to wait with, but not beyond a stop. */
  private void waitClosed() {
    try {
      var unused = stop.await(outages.backOff(receiver).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void readFrom(Consumer<byte[], byte[]> opened) {
    Gathering gathering = component.clients().gathering();
    while (!isToStop()) {
      // Partitions can be taken away while a poll is put together.
      Poll poll = poll(gathering.from(opened, POLL)).only(opened.assignment());
      if (poll.isEmpty()) {
        outages.ended(receiver);
      } else {
        handOver(opened, poll);
      }
    }
  }

  private void handOver(Consumer<byte[], byte[]> opened, Poll whole) {
    Poll poll = whole;
    while (!poll.isEmpty() && !isToStop()) {
      Throwable failure = run(poll);
      if (failure == null) {
        outages.ended(receiver);
        opened.commitSync(poll.nextOffsets());
        return;
      }
      outages.began(receiver, failure);
      poll = waitPaused(opened, poll);
    }
  }

  /** Errors count as well: a thread that dies of one would leave its receiver standing for ever. */
  private Throwable run(Poll poll) {
    Exchange exchange = createExchange(false);
    try {
      exchange.getMessage().setBody(poll);
      getProcessor().process(exchange);
      return exchange.getException();
    } catch (Exception | Error failure) {
      return failure;
    } finally {
      releaseExchange(exchange, false);
    }
  }

  /**
   * Waits for the back-off without leaving the group, then drops what was taken away meanwhile.
   * Partitions given to us while waiting are not paused: what they bring is read again later.
   */
  private Poll waitPaused(Consumer<byte[], byte[]> opened, Poll poll) {
    opened.pause(opened.assignment());
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    opened.poll(outages.backOff(receiver)).forEach(records::add);
    Poll early = poll(records);
    early.firstOffsets().forEach(opened::seek);
    opened.resume(opened.assignment());
    return poll.only(opened.assignment());
  }

  private Poll poll(List<ConsumerRecord<byte[], byte[]>> records) {
    return new Poll(receiver, component.topics().ids(), records);
  }
}
