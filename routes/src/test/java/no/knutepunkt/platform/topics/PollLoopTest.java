package no.knutepunkt.platform.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import no.knutepunkt.platform.Poll;
import no.knutepunkt.platform.Receiver;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollLoopTest {

  private static final Optional<Throwable> WELL = Optional.empty();
  private static final Optional<Throwable> BADLY = Optional.of(new IllegalStateException("away"));

  private final String topic = "p" + UUID.randomUUID();
  private final Receiver receiver = new Receiver("r" + topic, topic);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final List<Flight> flights = new CopyOnWriteArrayList<>();
  private final List<PollLoop> loops = new ArrayList<>();

  @BeforeEach
  void makeTheTopic() throws Exception {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
    }
    await().ignoreExceptions().until(() -> StackTopics.producer().partitionsFor(topic).size() == 1);
  }

  @AfterEach
  void stop() {
    loops.forEach(PollLoop::stop);
    flights.forEach(flight -> flight.landed().complete(WELL));
  }

  @Test
  void severalPollsAreOnTheirWayAtATimeButNoMoreThanTold() throws Exception {
    start(2);
    send("one", "two");
    StackTopics.producer().send(new ProducerRecord<>(topic, "three".getBytes(UTF_8))).get();
    assertThat(flights).hasSize(2);
    land(0, WELL);
    land(1, WELL);
    await().until(() -> flights.size() == 3);
    assertThat(contents()).containsExactly("one", "two", "three");
  }

  @Test
  void offsetsAreCommittedInOrderHoweverThePollsLand() {
    start(2);
    send("one", "two");
    land(1, WELL);
    assertThat(committed()).isZero();
    land(0, WELL);
    await().until(() -> committed() == 2);
  }

  @Test
  void whatHasLandedIsCommittedWhileOthersAreOnTheirWayAndNothingBeyondIt() {
    start(2);
    send("one", "two");
    land(0, WELL);
    await().until(() -> committed() > 0);
    assertThat(committed()).isOne();
  }

  @Test
  void aPollThatFailsAndThoseBehindItAreTriedAgainInTheirOrder() {
    start(2);
    send("one", "two");
    land(1, WELL);
    land(0, BADLY);
    await().until(() -> flights.size() == 3);
    land(2, WELL);
    await().until(() -> flights.size() == 4);
    assertThat(contents()).containsExactly("one", "two", "one", "two");
    assertThat(committed()).isOne();
    land(3, WELL);
    await().until(() -> committed() == 2);
  }

  @Test
  void whatIsOnItsWayLandsBeforeAStop() {
    Thread thread = start(2);
    send("one", "two");
    loops.get(0).stop();
    land(0, WELL);
    land(1, WELL);
    await().until(() -> !thread.isAlive());
    assertThat(committed()).isEqualTo(2);
  }

  @Test
  void atAStopNothingIsCommittedPastAPollThatFailed() {
    Thread thread = start(3);
    send("one", "two");
    loops.get(0).stop();
    land(1, WELL);
    land(0, BADLY);
    await().until(() -> !thread.isAlive());
    assertThat(committed()).isZero();
  }

  @Test
  void aPartitionThatMovesOnIsNotReadTwice() {
    start(3);
    send("one", "two");
    start(3);
    await().atMost(Duration.ofSeconds(30)).until(() -> members() == 2);
    land(0, WELL);
    land(1, WELL);
    await().atMost(Duration.ofSeconds(30)).until(() -> committed() == 2);
    send("three");
    assertThat(contents()).containsExactly("one", "two", "three");
  }

  private Thread start(int mostInFlight) {
    PollLoop loop =
        new PollLoop(
            receiver,
            mostInFlight,
            StackTopics.component(metrics),
            new Outages(metrics).of(receiver, loops.size() + 1),
            this::depart);
    loops.add(loop);
    Thread thread = new Thread(loop, "loop-" + topic);
    thread.start();
    return thread;
  }

  private Flight depart(Poll poll) {
    Flight flight = new Flight(poll, new CompletableFuture<>());
    flights.add(flight);
    return flight;
  }

  private void land(int which, Optional<Throwable> how) {
    flights.get(which).landed().complete(how);
  }

  /** Sends one record after the other, each when the one before it has left as a poll. */
  private void send(String... contents) {
    for (String content : contents) {
      int before = flights.size();
      var unused =
          StackTopics.producer().send(new ProducerRecord<>(topic, content.getBytes(UTF_8)));
      StackTopics.producer().flush();
      await().atMost(Duration.ofSeconds(30)).until(() -> flights.size() > before);
    }
  }

  private List<String> contents() {
    return flights.stream()
        .flatMap(flight -> flight.poll().records().stream())
        .map(record -> new String(record.value(), UTF_8))
        .toList();
  }

  private int members() {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      return admin
          .describeConsumerGroups(List.of(receiver.name()))
          .all()
          .get()
          .get(receiver.name())
          .members()
          .size();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The next offset that the group has committed. */
  private long committed() {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listConsumerGroupOffsets(receiver.name())
              .partitionsToOffsetAndMetadata(receiver.name())
              .get();
      return offsets.values().stream().mapToLong(OffsetAndMetadata::offset).sum();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
