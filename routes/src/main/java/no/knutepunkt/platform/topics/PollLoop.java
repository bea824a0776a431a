package no.knutepunkt.platform.topics;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Reads a topic for one receiver: hands over whole polls, several at a time where the route can
 * take it, and commits their offsets in order, each after its poll has landed. A failed poll, and
 * those that left after it, are tried again, unchanged and one by one, until they succeed or their
 * partitions are taken away; while it waits, the consumer stays in its group.
 */
class PollLoop implements Runnable, ConsumerRebalanceListener {

  private static final Duration UNTIL_SOMETHING_COMES = Duration.ofSeconds(1);
  private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofMillis(20);

  private final Receiver receiver;
  private final int mostInFlight;
  private final TopicComponent component;
  private final Outage outage;
  private final Function<Poll, Flight> route;
  private final Deque<Flight> inFlight = new ArrayDeque<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private Gathering gathering;
  private volatile Consumer<byte[], byte[]> kafka;

  PollLoop(
      Receiver receiver,
      int mostInFlight,
      TopicComponent component,
      Outage outage,
      Function<Poll, Flight> route) {
    this.receiver = receiver;
    this.mostInFlight = mostInFlight;
    this.component = component;
    this.outage = outage;
    this.route = route;
  }

  /** Lets what is in flight land; {@link #run} then returns. */
  void stop() {
    stop.countDown();
    Consumer<byte[], byte[]> reading = kafka;
    if (reading != null) {
      reading.wakeup();
    }
  }

  @Override
  public void run() {
    while (!isToStop()) {
      Ration ration = component.clients().ration(mostInFlight);
      try (Consumer<byte[], byte[]> opened = component.clients().consumer(receiver, ration)) {
        kafka = opened;
        gathering = component.clients().gathering(opened, ration);
        opened.subscribe(List.of(receiver.topic().split(",")), this);
        readUntilStopped(opened);
      } catch (RuntimeException | Error failure) {
        outage.began(failure);
        inFlight.clear();
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
      var unused = stop.await(outage.backOff().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void readUntilStopped(Consumer<byte[], byte[]> opened) {
    try {
      readFrom(opened);
    } catch (WakeupException stopped) {
      // What is in flight has time to land.
    }
    landAll();
  }

  private void readFrom(Consumer<byte[], byte[]> opened) {
    while (!isToStop()) {
      // Partitions can be taken away while a poll is put together.
      Poll poll = poll(gathering.next(patience())).only(opened.assignment());
      if (!poll.isEmpty()) {
        inFlight.add(route.apply(poll));
      } else if (inFlight.isEmpty()) {
        outage.ended();
      }
      while (!inFlight.isEmpty() && (inFlight.size() == mostInFlight || inFlight.peek().isDone())) {
        landFirst(opened);
      }
    }
  }

  private Duration patience() {
    return inFlight.isEmpty() ? UNTIL_SOMETHING_COMES : UNTIL_THE_NEXT_LOOK;
  }

  private void landFirst(Consumer<byte[], byte[]> opened) {
    Flight first = inFlight.remove();
    Optional<Throwable> failure = first.outcome();
    if (failure.isEmpty()) {
      settled(opened, first.poll());
      return;
    }
    outage.began(failure.get());
    List<Poll> again = new ArrayList<>(List.of(first.poll()));
    while (!inFlight.isEmpty()) {
      Flight later = inFlight.remove();
      var unused = later.outcome();
      again.add(later.poll());
    }
    List<Poll> kept = waitPaused(opened, again);
    for (int next = 0; next < kept.size() && !isToStop(); next++) {
      kept = untilSettled(opened, kept, next);
    }
  }

  /** Tries one of the polls until it succeeds; the polls as far as they are still ours. */
  private List<Poll> untilSettled(Consumer<byte[], byte[]> opened, List<Poll> polls, int which) {
    List<Poll> ours = polls;
    while (!ours.get(which).isEmpty() && !isToStop()) {
      Optional<Throwable> failure = route.apply(ours.get(which)).outcome();
      if (failure.isEmpty()) {
        settled(opened, ours.get(which));
        return ours;
      }
      outage.began(failure.get());
      ours = waitPaused(opened, ours);
    }
    return ours;
  }

  /**
   * With several in flight, a commit that is lost is made good by the next; the last is waited for.
   */
  private void settled(Consumer<byte[], byte[]> opened, Poll poll) {
    outage.ended();
    if (inFlight.isEmpty()) {
      commit(opened, poll);
    } else {
      opened.commitAsync(poll.nextOffsets(), null);
    }
  }

  /** A stop that was asked for meanwhile comes after it. */
  private static void commit(Consumer<byte[], byte[]> opened, Poll poll) {
    try {
      opened.commitSync(poll.nextOffsets());
    } catch (WakeupException stopping) {
      opened.commitSync(poll.nextOffsets());
    }
  }

  /**
   * Waits for the back-off without leaving the group, then drops what was taken away meanwhile.
   * Partitions given to us while waiting are not paused: what they bring is read again later.
   */
  private List<Poll> waitPaused(Consumer<byte[], byte[]> opened, List<Poll> polls) {
    opened.pause(opened.assignment());
    Poll early = poll(gathering.next(outage.backOff()));
    early.firstOffsets().forEach(opened::seek);
    opened.resume(opened.assignment());
    return polls.stream().map(poll -> poll.only(opened.assignment())).toList();
  }

  private Poll poll(List<ConsumerRecord<byte[], byte[]>> records) {
    return new Poll(receiver, component.topics().ids(), records);
  }

  /** Before partitions go to somebody else, what is in flight lands and is committed. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    landAll();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // They are read with the next poll.
  }

  /** Somebody else has them already: what lands here will be found settled there, or done twice. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    forgetAll();
  }

  private void forgetAll() {
    inFlight.forEach(Flight::outcome);
    inFlight.clear();
  }

  private void landAll() {
    while (!inFlight.isEmpty()) {
      Flight first = inFlight.remove();
      Optional<Throwable> failure = first.outcome();
      if (failure.isPresent()) {
        // What landed behind it must not be committed past it, also not when the consumer closes.
        forgetAll();
        throw new IllegalStateException("a poll did not land", failure.get());
      }
      commit(kafka, first.poll());
    }
  }
}
