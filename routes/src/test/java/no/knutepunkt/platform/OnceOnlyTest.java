package no.knutepunkt.platform;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class OnceOnlyTest {

  private static final UUID ONE = new UUID(0, 1);
  private static final UUID TWO = new UUID(0, 2);
  private static final Receiver READER = News.READER;
  private static final Receiver LEDGER = new Receiver("ledger", Topics.NEWS_ITEMS);

  private final FreshDatabase database = new FreshDatabase();
  private final TransactionTemplate transactions = database.transactions();
  private final OnceOnly onceOnly = new OnceOnly(database.jdbc());

  @Test
  void aPollReadTwiceIsSettledOnce() {
    Poll poll = poll(Uuid.randomUuid(), 0, 1, 2);
    assertThat(settle(poll)).containsExactly(0L, 1L, 2L);
    assertThat(settle(poll)).isEmpty();
  }

  @Test
  void onlyWhatIsNewInAPollThatOverlapsIsLeft() {
    Uuid topic = Uuid.randomUuid();
    settle(poll(topic, 0, 1));
    assertThat(settle(poll(topic, 1, 2))).containsExactly(2L);
  }

  @Test
  void aTopicMadeAnewHasNewPositions() {
    settle(poll(Uuid.randomUuid(), 0, 1));
    assertThat(settle(poll(Uuid.randomUuid(), 0, 1))).containsExactly(0L, 1L);
  }

  @Test
  void anOldPollDoesNotMoveThePositionBack() {
    Uuid topic = Uuid.randomUuid();
    settle(poll(topic, 5));
    settle(poll(topic, 2));
    assertThat(settle(poll(topic, 5, 6))).containsExactly(6L);
  }

  @Test
  void aTwinThatReadTheSameFirstPollWaitsAndFindsItSettled() {
    Poll poll = poll(Uuid.randomUuid(), 0, 1);
    CompletableFuture<List<Long>> twin =
        transactions.execute(
            first -> {
              admit(poll);
              CompletableFuture<List<Long>> waiting = supplyAsync(() -> settle(poll));
              await().until(this::somebodyWaitsForALock);
              return waiting;
            });
    assertThat(twin.orTimeout(10, TimeUnit.SECONDS).join()).isEmpty();
  }

  @Test
  void aPollThatIsRolledBackIsThereAgain() {
    Poll poll = poll(Uuid.randomUuid(), 0, 1);
    transactions.executeWithoutResult(
        failing -> {
          admit(poll);
          failing.setRollbackOnly();
        });
    assertThat(settle(poll)).containsExactly(0L, 1L);
  }

  private boolean somebodyWaitsForALock() {
    return database
            .jdbc()
            .sql(
                """
                select count(*) from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock'
                """)
            .query(Integer.class)
            .single()
        == 1;
  }

  @Test
  void anEventIsTakenOnceHoweverOftenAPollHoldsIt() {
    assertThat(taken(READER, Uuid.randomUuid(), ONE, TWO, ONE)).containsExactly(ONE, TWO);
  }

  @Test
  void anEventOfAnEarlierPollIsNotTakenAgain() {
    taken(READER, Uuid.randomUuid(), ONE);
    assertThat(taken(READER, Uuid.randomUuid(), ONE, TWO)).containsExactly(TWO);
  }

  @Test
  void aRecordThatIsSettledClaimsNoEvent() {
    Uuid topic = Uuid.randomUuid();
    taken(READER, topic, ONE);
    taken(READER, topic, TWO);
    assertThat(taken(READER, Uuid.randomUuid(), TWO)).containsExactly(TWO);
  }

  @Test
  void eachReceiverHasItsOwnEffect() {
    taken(READER, Uuid.randomUuid(), ONE);
    assertThat(taken(LEDGER, Uuid.randomUuid(), ONE)).containsExactly(ONE);
  }

  @Test
  void whatWentToQuarantineCanBeTakenAgainByThatReceiverAlone() {
    taken(READER, Uuid.randomUuid(), ONE);
    taken(LEDGER, Uuid.randomUuid(), ONE);
    onceOnly.release(READER, List.of(ONE));
    assertThat(taken(READER, Uuid.randomUuid(), ONE)).containsExactly(ONE);
    assertThat(taken(LEDGER, Uuid.randomUuid(), ONE)).isEmpty();
  }

  @Test
  void anEventIsReceivedByAllOnceTheLastReceiverHasHadIt() {
    Receiver register = new Receiver("register", Topics.MEMBER_UPDATES);
    ReceivedByAll received =
        new ReceivedByAll(onceOnly, List.of(() -> READER, () -> LEDGER, () -> register));
    taken(LEDGER, Uuid.randomUuid(), ONE, TWO);
    assertThat(received.everywhere(Topics.NEWS_ITEMS, List.of(ONE, TWO))).isEmpty();
    taken(READER, Uuid.randomUuid(), ONE);
    assertThat(received.everywhere(Topics.NEWS_ITEMS, List.of(ONE, TWO))).containsExactly(ONE);
    assertThat(received.everywhere(Topics.MEMBER_UPDATES, List.of(ONE))).isEmpty();
  }

  private List<UUID> taken(Receiver receiver, Uuid topic, UUID... events) {
    List<ReadRecord> read =
        IntStream.range(0, events.length)
            .mapToObj(offset -> read(News.record(offset, new byte[0]), events[offset]))
            .toList();
    Admitted admitted = onceOnly.admit(poll(receiver, topic, read), read);
    return read.stream()
        .filter(admitted::isNew)
        .map(record -> record.event().id())
        .filter(admitted::takes)
        .toList();
  }

  private List<Long> settle(Poll poll) {
    return transactions.execute(once -> admit(poll));
  }

  private List<Long> admit(Poll poll) {
    List<ReadRecord> read =
        poll.records().stream().map(record -> read(record, UUID.randomUUID())).toList();
    Admitted admitted = onceOnly.admit(poll, read);
    return read.stream().filter(admitted::isNew).map(record -> record.raw().offset()).toList();
  }

  private static ReadRecord read(ConsumerRecord<byte[], byte[]> record, UUID event) {
    return new ReadRecord(
        Poll.place(record),
        record,
        Origin.NONE,
        new Event<>(event, "/crm", Instant.EPOCH, Origin.NONE, new Object()),
        null);
  }

  private static Poll poll(Uuid topic, long... offsets) {
    return poll(
        News.READER,
        topic,
        LongStream.of(offsets)
            .mapToObj(offset -> read(News.record(offset, new byte[0]), UUID.randomUUID()))
            .toList());
  }

  private static Poll poll(Receiver receiver, Uuid topic, List<ReadRecord> read) {
    return new Poll(
        receiver, Map.of(Topics.NEWS_ITEMS, topic), read.stream().map(ReadRecord::raw).toList());
  }
}
