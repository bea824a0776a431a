package no.knutepunkt.platform.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import no.knutepunkt.platform.Receiver;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicConsumerTest {

  private static final int PARTITIONS = 2;

  private final String topic = "t" + UUID.randomUUID();
  private final Receiver receiver = new Receiver("r" + topic, topic);
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final List<Reading> opened = new ArrayList<>();

  @BeforeEach
  void makeTheTopic() throws Exception {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1))).all().get();
    }
    await().ignoreExceptions().until(() -> StackTopics.producer().partitionsFor(topic).size() == 2);
  }

  @AfterEach
  void stop() {
    opened.forEach(Reading::close);
  }

  @Test
  void aWholePollIsOneExchange() {
    send(0, 500);
    Reading reading = read();
    await().until(() -> reading.done().size() == 500);
    assertThat(reading.polls()).hasSizeLessThan(10);
  }

  @Test
  void aFailingStepGetsTheSamePollUntilItSucceedsAndNothingIsSkipped() {
    Reading reading = read().failing();
    send(0, 50);
    await().until(() -> reading.polls().size() >= 3);
    send(50, 100);
    assertThat(reading.polls()).allMatch(reading.polls().get(0)::equals);
    assertThat(committed()).isEmpty();
    reading.mend();
    await().until(() -> reading.done().containsAll(names(0, 100)));
    await()
        .until(
            () -> committed().values().stream().mapToLong(OffsetAndMetadata::offset).sum() == 100);
    assertThat(metrics.get("hub.outage.tries").gauge().value()).isZero();
  }

  @Test
  void anErrorIsAnOutageLikeAnyOther() {
    Reading reading = read().failing(new StackOverflowError());
    send(0, 10);
    await().until(() -> reading.polls().size() >= 2);
    reading.mend();
    await().until(() -> reading.done().containsAll(names(0, 10)));
  }

  @Test
  void theLongerItLastsTheLongerItWaits() {
    Outage outage = new Outages(metrics).of(receiver, 1);
    List<Long> waits = new ArrayList<>();
    for (int failed = 0; failed < 9; failed++) {
      outage.began(new IllegalStateException());
      waits.add(outage.backOff().toMillis());
    }
    assertThat(waits)
        .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 15_000L, 15_000L, 15_000L);
  }

  @Test
  void partitionsThatMoveDuringAnOutageLoseNothing() {
    Reading failing = read().failing();
    send(0, 100);
    await().until(() -> failing.polls().size() >= 2);
    Reading second = read();
    await().atMost(Duration.ofSeconds(60)).until(() -> !second.done().isEmpty());
    failing.mend();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> union(failing.done(), second.done()).containsAll(names(0, 100)));
  }

  @Test
  void partitionsGivenDuringAnOutageAreReadAfterIt() {
    Reading first = read();
    send(0, 20);
    await().until(() -> first.done().containsAll(names(0, 20)));
    Reading failing = read().failing();
    await().atMost(Duration.ofSeconds(60)).until(() -> shares() == 2);
    send(20, 120);
    await().until(() -> failing.polls().size() >= 2);
    first.close();
    send(120, 200);
    await().until(() -> failing.polls().size() >= 4);
    failing.mend();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> union(first.done(), failing.done()).containsAll(names(0, 200)));
  }

  @Test
  void aStopDuringAnOutageIsPrompt() {
    Reading failing = read().failing();
    send(0, 10);
    await().until(() -> failing.polls().size() >= 4);
    long before = System.nanoTime();
    failing.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(committed()).isEmpty();
  }

  @Test
  void aConsumerThatIsThrownOutOfItsGroupComesBackAndLosesNothing() {
    Reading reading = read();
    reading.meanwhile(this::throwEverybodyOut);
    send(0, 10);
    await().atMost(Duration.ofSeconds(30)).until(() -> repeats(reading.polls()));
    send(10, 20);
    await().atMost(Duration.ofSeconds(30)).until(() -> reading.done().containsAll(names(0, 20)));
  }

  private static boolean repeats(List<List<String>> polls) {
    return Set.copyOf(polls.stream().flatMap(List::stream).toList()).size()
        < polls.stream().mapToInt(List::size).sum();
  }

  private void throwEverybodyOut() {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      admin
          .removeMembersFromConsumerGroup(
              receiver.name(), new RemoveMembersFromConsumerGroupOptions())
          .all()
          .get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void readersShareThePartitions() {
    Reading reading = read(2);
    await().atMost(Duration.ofSeconds(60)).until(() -> shares() == 2);
    send(0, 300);
    await().until(() -> reading.done().size() == 300);
    assertThat(reading.polls().stream().mapToInt(List::size).sum()).isEqualTo(300);
  }

  @Test
  void aReceiverIsOneThreadHoweverManySend() {
    Reading reading = read();
    send(0, 300);
    await().until(() -> reading.done().size() == 300);
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().contains("topic-" + receiver.name()))
        .hasSize(1);
  }

  private Reading read() {
    return read(1);
  }

  private Reading read(int readers) {
    Reading reading = new Reading(receiver, readers, metrics);
    opened.add(reading);
    return reading;
  }

  private void send(int from, int to) {
    for (String name : names(from, to)) {
      var unused =
          StackTopics.producer()
              .send(new ProducerRecord<>(topic, name.getBytes(UTF_8), name.getBytes(UTF_8)));
    }
    StackTopics.producer().flush();
  }

  private static List<String> names(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).toList();
  }

  private static Set<String> union(Collection<String> one, Collection<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      return admin
          .listConsumerGroupOffsets(receiver.name())
          .partitionsToOffsetAndMetadata(receiver.name())
          .get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** How many members of the group have partitions. */
  private long shares() {
    try (Admin admin = StackTopics.CLIENTS.admin()) {
      return admin
          .describeConsumerGroups(List.of(receiver.name()))
          .all()
          .get()
          .get(receiver.name())
          .members()
          .stream()
          .filter(member -> !member.assignment().topicPartitions().isEmpty())
          .count();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
