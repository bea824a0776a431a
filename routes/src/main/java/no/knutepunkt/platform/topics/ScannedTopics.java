package no.knutepunkt.platform.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import no.knutepunkt.platform.TopicSearch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks through topics with a consumer that belongs to no group and commits nothing. One search at
 * a time: each takes the memory of a fetch, and the flows' own reading comes first.
 */
@Component
class ScannedTopics implements TopicSearch {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration ONE_POLL = Duration.ofMillis(200);
  private static final int MOST = 1_000_000;

  private final KafkaClients clients;
  private final int most;
  private final Semaphore oneAtATime = new Semaphore(1, true);

  @Autowired
  ScannedTopics(KafkaClients clients) {
    this(clients, MOST);
  }

  /**
   * Looks through fewer records.
   *
   * @param most after so many it gives up
   */
  ScannedTopics(KafkaClients clients, int most) {
    this.clients = clients;
    this.most = most;
  }

  @Override
  public Sighting first(
      String topic, Instant from, Instant to, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    if (!isMyTurn()) {
      return Unseen.OUT_OF_REACH;
    }
    try {
      return search(topic, from, to, wanted);
    } finally {
      oneAtATime.release();
    }
  }

  private boolean isMyTurn() {
    try {
      return oneAtATime.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Sighting search(
      String topic, Instant from, Instant to, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    int seen = 0;
    try (Consumer<byte[], byte[]> kafka = clients.searcher()) {
      Stretch stretch = Stretch.of(kafka, topic, from, to);
      while (!stretch.isAtItsEnd()) {
        for (ConsumerRecord<byte[], byte[]> raw : kafka.poll(ONE_POLL)) {
          if (stretch.holds(raw) && wanted.test(raw)) {
            return new Seen(raw);
          }
          seen++;
        }
        if (seen >= most || System.nanoTime() > deadline) {
          return Unseen.OUT_OF_REACH;
        }
      }
      return Unseen.NOT_THERE;
    }
  }
}
