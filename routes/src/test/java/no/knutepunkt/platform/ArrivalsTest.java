package no.knutepunkt.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.platform.topics.StackTopics;
import no.knutepunkt.testing.CountedStatements;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.RejectedTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArrivalsTest {

  private static final UUID ID = UUID.fromString("0f8b2a54-6c1e-4b9e-9a39-2f6f6f1f7a10");
  private static final Origin ROW = Origin.of(new UUID(0, 9), 1);

  private final FreshDatabase database = new FreshDatabase();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Arrivals arrivals = arrivals(database.jdbc());

  @Test
  void aPollIsOpenedOnceAndThenKnown() {
    Poll poll = News.poll(List.of(News.record(0, ID)));
    assertThat(deliver(poll)).containsExactly(Outcome.DELIVERED);
    assertThat(deliver(poll)).isEmpty();
  }

  @Test
  void theSameEventSentAgainIsWithheldSinceItHasHadItsEffect() {
    deliver(News.poll(List.of(News.record(0, ID), News.record(1, ID))));
    assertThat(deliver(News.poll(List.of(News.record(2, ID)))))
        .containsExactly(Outcome.withheld("already-received"));
  }

  @Test
  void aPollOfAThousandEventsIsOpenedInOneStatementAndSettledInNoneButTheReceipts() {
    CountedStatements counted = new CountedStatements(database);
    Arrivals counting = arrivals(counted.jdbc());
    Poll poll =
        News.poll(LongStream.range(0, 1000).mapToObj(o -> News.record(o, new UUID(1, o))).toList());
    assertThat(counted.during(() -> counting.settle(counting.open(poll).delivered()))).isOne();
  }

  @Test
  void whatCanNotBeReadLiesOnTheRejectedTopicWithItsBytes() {
    byte[] bytes = ("poison " + UUID.randomUUID()).getBytes(UTF_8);
    deliver(News.poll(List.of(News.record(0, bytes))));
    ConsumerRecord<byte[], byte[]> rejected =
        rejected(record -> Arrays.equals(bytes, record.value()));
    assertThat(RejectionHeaders.get(rejected.headers(), RejectionHeaders.REASON))
        .isEqualTo("not-framed");
    assertThat(RejectionHeaders.get(rejected.headers(), RejectionHeaders.RECEIVER))
        .isEqualTo("news-reader");
  }

  @Test
  void poisonDoesNotHoldUpWhatIsAboutSomethingElse() {
    Poll poll =
        News.poll(List.of(News.record(0, new byte[] {1}), News.keyed(News.record(1, ID), "other")));
    assertThat(deliver(poll)).contains(Outcome.DELIVERED);
  }

  @Test
  void aRefusedRecordThatIsTooLargeIsKeptWithoutItsBytes() {
    byte[] huge = new byte[3 * 1024 * 1024];
    Headers headers = new RecordHeaders().add("ce_source", ("/" + ID).getBytes(UTF_8));
    headers.add("x-junk", new byte[100_000]);
    deliver(News.poll(List.of(News.record(0, huge, headers))));
    ConsumerRecord<byte[], byte[]> rejected =
        rejected(record -> ("/" + ID).equals(RejectionHeaders.get(record.headers(), "ce_source")));
    assertThat(rejected.value()).isNull();
    assertThat(RejectionHeaders.get(rejected.headers(), RejectionHeaders.REASON))
        .isEqualTo(RejectionHeaders.TOO_LARGE);
  }

  @Test
  void aRefusedEventCanComeAgainAndThenHaveItsEffect() {
    refuse(News.poll(List.of(News.record(0, ID))));
    assertThat(deliver(News.poll(List.of(replayed(1, "news-reader")))))
        .containsExactly(Outcome.DELIVERED);
  }

  @Test
  void whatIsSentAgainForAnotherReceiverIsNoneOfOurs() {
    assertThat(deliver(News.poll(List.of(replayed(0, "ledger"))))).isEmpty();
  }

  @Test
  void poisonSentAgainForAnotherReceiverIsNotRefusedOnceMore() {
    Headers headers = new RecordHeaders();
    EventHeaders.markReplay(headers, new Origin.Replay("ledger", "unreadable", null));
    assertThat(deliver(News.poll(List.of(News.record(0, new byte[] {1}, headers))))).isEmpty();
  }

  @Test
  void anEventOfAReceiptThatCanNotBeReadIsCountedOnItsReceipt() {
    Headers headers = new SharedHeaders("news-items").of(News.event(ID, ROW));
    deliver(News.poll(List.of(News.record(0, new byte[] {1}, headers))));
    assertThat(verdicts)
        .containsExactly(
            new Verdict(
                null,
                ROW,
                new Outcome.Quarantined(Rejection.of("not-framed")),
                verdicts.get(0).quarantine()));
  }

  @Test
  void whatIsRefusedKeepsTheTimeThatOnlyItsRecordHad() {
    byte[] poison = UUID.randomUUID().toString().getBytes(UTF_8);
    deliver(News.poll(List.of(News.record(0, poison))));
    ConsumerRecord<byte[], byte[]> kept =
        RejectedTopic.find("news-items.rejected", r -> Arrays.equals(poison, r.value()));
    assertThat(kept.headers().lastHeader("ce_time").value())
        .isEqualTo(News.MORNING.toString().getBytes(UTF_8));
  }

  private Arrivals arrivals(JdbcClient jdbc) {
    return new Arrivals(
        new OnceOnly(jdbc),
        new EventReader(StackContracts.registered()),
        new RejectedRecords(new RecordSender(StackTopics.producer())),
        (receiver, settled) -> verdicts.addAll(settled),
        tries -> Set.of(),
        new Parking(
            new ParkedKeys(jdbc),
            new ParkedRecords(jdbc),
            new SecondTry(new RecordSender(StackTopics.producer()))));
  }

  private List<Outcome> deliver(Poll poll) {
    return settle(poll, Outcome.DELIVERED);
  }

  private void refuse(Poll poll) {
    settle(poll, new Outcome.Quarantined(Rejection.of("nul-character")));
  }

  private List<Outcome> settle(Poll poll, Outcome outcome) {
    return database
        .transactions()
        .execute(
            once -> {
              SettledBatch settled = arrivals.open(poll).settle(event -> outcome);
              arrivals.settle(settled);
              return Batches.outcomes(settled);
            });
  }

  private static ConsumerRecord<byte[], byte[]> replayed(long offset, String receiver) {
    ConsumerRecord<byte[], byte[]> record = News.record(offset, ID);
    EventHeaders.markReplay(record.headers(), new Origin.Replay(receiver, "nul-character", null));
    return record;
  }

  private static ConsumerRecord<byte[], byte[]> rejected(
      java.util.function.Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
    return RejectedTopic.find("news-items.rejected", wanted);
  }
}
