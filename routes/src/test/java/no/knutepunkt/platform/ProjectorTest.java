package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.knutepunkt.platform.Projector.Projected;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.platform.topics.StackTopics;
import no.knutepunkt.schemas.NewsItem;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.RejectedTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;

class ProjectorTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);

  private final Projector projector =
      new Projector(
          new EventReader(StackContracts.registered()),
          new EventWriter(StackContracts.registered()),
          new RejectedRecords(new RecordSender(StackTopics.producer())));

  @Test
  void whatAnEventBecomesGoesOnInItsOrderUnderItsId() {
    Onward onward = project(List.of(News.record(0, ONE), News.record(1, TWO)));
    assertThat(onward.records())
        .extracting(record -> new EventAttributes().of(record.raw().headers()).id().orElseThrow())
        .containsExactly(ONE, TWO);
    assertThat(onward.records()).allMatch(record -> record.raw().topic().equals("news-items"));
    assertThat(new String(onward.records().get(0).raw().key(), UTF_8)).isEqualTo("short");
  }

  @Test
  void theReceiptStaysBehind() {
    ProducerRecord<byte[], byte[]> sent = News.sent(News.event(ONE, Origin.of(TWO, 7)));
    Onward onward = project(List.of(News.record(0, sent.value(), sent.headers())));
    assertThat(new EventAttributes().of(onward.records().get(0).raw().headers()).origin())
        .isEqualTo(Origin.NONE);
  }

  @Test
  void whatDoesNotConcernTheOtherTopicDoesNotGoOn() {
    Onward onward =
        projector.<NewsItem>project(
            News.poll(List.of(News.record(0, ONE))), Topics.NEWS_ITEMS, event -> Optional.empty());
    assertThat(onward.records()).isEmpty();
  }

  @Test
  void whatIsSentAgainForAnotherReceiverDoesNotGoOnTwice() {
    ConsumerRecord<byte[], byte[]> replayed = News.record(0, ONE);
    Headers headers = replayed.headers();
    EventHeaders.markReplay(headers, new Origin.Replay("ledger", "unreadable", null));
    assertThat(project(List.of(replayed)).records()).isEmpty();
  }

  @Test
  void poisonLiesOnTheRejectedTopicAndHoldsUpNothing() {
    byte[] poison = ("poison " + UUID.randomUUID()).getBytes(UTF_8);
    assertThat(project(List.of(News.record(0, poison), News.record(1, ONE))).records()).hasSize(1);
    ConsumerRecord<byte[], byte[]> rejected =
        RejectedTopic.find("news-items.rejected", r -> Arrays.equals(poison, r.value()));
    assertThat(RejectionHeaders.get(rejected.headers(), RejectionHeaders.REASON))
        .isEqualTo("not-framed");
  }

  private Onward project(List<ConsumerRecord<byte[], byte[]>> records) {
    return projector.<NewsItem>project(
        News.poll(records),
        Topics.NEWS_ITEMS,
        event -> Optional.of(new Projected("short", News.item(event.data().getNewsId()))));
  }
}
