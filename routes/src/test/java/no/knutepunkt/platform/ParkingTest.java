package no.knutepunkt.platform;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static no.knutepunkt.platform.KeyedNews.again;
import static no.knutepunkt.platform.KeyedNews.entry;
import static no.knutepunkt.platform.KeyedNews.good;
import static no.knutepunkt.platform.KeyedNews.id;
import static no.knutepunkt.platform.KeyedNews.record;
import static no.knutepunkt.platform.KeyedNews.secondTry;
import static no.knutepunkt.platform.KeyedNews.unreadable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import no.knutepunkt.platform.SecondTries.Tried;
import no.knutepunkt.platform.contracts.StackContracts;
import no.knutepunkt.platform.topics.StackTopics;
import no.knutepunkt.testing.CountedStatements;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One bad message holds up what is about the same thing, at the receiver that refused it. */
class ParkingTest {

  private static final String ONE = "one";
  private static final String OTHER = "other";

  private final FreshDatabase database = new FreshDatabase();
  private final Set<UUID> bad = new HashSet<>();
  private final List<UUID> effects = new ArrayList<>();
  private final Parking parking = parking(database.jdbc());
  private final Arrivals arrivals = arrivals(database.jdbc());

  @Test
  void whatFollowsOnABadMessageUnderItsKeyWaitsAndEverythingElseFlows() {
    assertThat(deliver(bad(0, ONE), good(1, ONE), good(2, OTHER), good(3, null)))
        .containsExactly("quarantined", "parked", "delivered", "delivered");
    assertThat(deliver(good(4, OTHER), good(5, ONE), good(6, null)))
        .containsExactly("delivered", "parked", "delivered");
  }

  @Test
  void withoutAKeyNothingIsHeldUp() {
    assertThat(deliver(bad(0, null), good(1, null))).containsExactly("quarantined", "delivered");
    assertThat(deliver(good(2, null))).containsExactly("delivered");
    assertThat(isAnyKeyParked()).isFalse();
  }

  @Test
  void whenTheBadOneIsTakenTheOthersGoOnInOrderBeforeAnythingNewerAndOnceEach() {
    deliver(bad(0, ONE), good(1, ONE));
    deliver(good(2, ONE));
    mend();
    deliver(again(3, 0, ONE));
    deliver(good(4, ONE));
    deliver(good(5, ONE));
    assertThat(effects).containsExactly(id(0), id(1), id(2), id(4), id(5));
    assertThat(isAnyKeyParked()).isFalse();
  }

  @Test
  void whatComesWithTheSecondTryWaitsForThoseBeforeIt() {
    deliver(bad(0, ONE), good(1, ONE));
    mend();
    assertThat(deliver(again(2, 0, ONE), good(3, ONE))).containsExactly("delivered", "parked");
    deliver(good(4, OTHER));
    assertThat(effects).containsExactly(id(0), id(1), id(3), id(4));
  }

  @Test
  void aSecondTryThatIsRefusedKeepsThemWaitingBehindItself() {
    deliver(bad(0, ONE), good(1, ONE));
    assertThat(deliver(again(2, 0, ONE))).containsExactly("quarantined");
    assertThat(deliver(good(3, ONE))).containsExactly("parked");
    mend();
    deliver(secondTry(4, 0, ONE, entry(2)));
    deliver(good(5, OTHER));
    assertThat(effects).containsExactly(id(0), id(1), id(3), id(5));
  }

  @Test
  void whenTheBadOneIsRejectedTheOthersGoOn() {
    deliver(bad(0, ONE), good(1, ONE));
    release(0);
    deliver(good(2, ONE));
    assertThat(effects).containsExactly(id(1), id(2));
    assertThat(isAnyKeyParked()).isFalse();
  }

  @Test
  void aParkedOneThatIsBadItselfHoldsUpThoseBehindItInItsTurn() {
    deliver(bad(0, ONE), bad(1, ONE), good(2, ONE));
    release(0);
    assertThat(deliver(good(3, ONE))).containsExactly("quarantined", "parked", "parked");
    release(1);
    deliver(good(4, OTHER));
    assertThat(effects).containsExactly(id(2), id(3), id(4));
  }

  @Test
  void bytesThatNobodyCanReadHoldUpTheirKeyToo() {
    assertThat(deliver(unreadable(0, ONE), good(1, ONE))).containsExactly("quarantined", "parked");
    assertThat(deliver(unreadable(2, ONE), good(3, OTHER))).containsExactly("parked", "delivered");
    release(0);
    assertThat(deliver(good(4, OTHER))).containsExactly("delivered", "quarantined", "delivered");
    assertThat(deliver(good(5, ONE))).containsExactly("parked");
  }

  @Test
  void theSameMessageSentAgainWhileItWaitsIsKnown() {
    deliver(bad(0, ONE), good(1, ONE));
    assertThat(deliver(record(2, ONE, id(1)))).containsExactly("withheld");
    release(0);
    deliver(good(3, OTHER));
    assertThat(effects).containsExactly(id(1), id(3));
  }

  @Test
  void aCrashWhileTheyGoOnLeavesThemWhereTheyWere() {
    deliver(bad(0, ONE), good(1, ONE), good(2, ONE));
    release(0);
    database
        .transactions()
        .executeWithoutResult(
            crashing -> {
              settle(List.of(good(3, ONE)));
              crashing.setRollbackOnly();
            });
    effects.clear();
    deliver(good(3, ONE));
    assertThat(effects).containsExactly(id(1), id(2), id(3));
  }

  @Test
  void moreThanOnePollCanBearGoOnInSeveralAndStillInOrder() {
    List<ConsumerRecord<byte[], byte[]>> many = new ArrayList<>(List.of(bad(0, ONE)));
    for (int offset = 1; offset <= 1_500; offset++) {
      many.add(good(offset, ONE));
    }
    deliver(many);
    release(0);
    deliver(good(1_501, ONE));
    assertThat(effects).hasSize(1_000);
    deliver(good(1_502, OTHER));
    deliver(good(1_503, ONE));
    List<UUID> ofOne = effects.stream().filter(event -> !event.equals(id(1_502))).toList();
    List<UUID> all = new ArrayList<>();
    for (int offset = 1; offset <= 1_503; offset++) {
      all.add(id(offset));
    }
    all.remove(id(1_502));
    assertThat(ofOne).containsExactlyElementsOf(all);
    assertThat(isAnyKeyParked()).isFalse();
  }

  @Test
  void aRecordTooLargeToBeKeptHoldsUpItsKeyUntilItsEntryIsDealtWith() {
    byte[] huge = new byte[3 * 1024 * 1024];
    assertThat(deliver(News.keyed(News.record(0, huge), ONE), good(1, ONE)))
        .containsExactly("quarantined", "parked");
    release(0);
    deliver(good(2, ONE));
    assertThat(effects).containsExactly(id(1), id(2));
  }

  @Test
  void aTwinThatWaitedForThePositionSeesWhatWasParkedMeanwhile() {
    deliver(good(0, OTHER));
    CompletableFuture<List<String>> twin =
        database
            .transactions()
            .execute(
                first -> {
                  settle(List.of(bad(1, ONE)));
                  CompletableFuture<List<String>> waiting =
                      supplyAsync(() -> deliver(good(1, ONE), good(2, ONE)));
                  await().until(this::somebodyWaitsForALock);
                  return waiting;
                });
    assertThat(twin.join()).containsExactly("parked");
  }

  @Test
  void aReceiverWithNothingParkedIsAskedNoQuestionMore() {
    CountedStatements counted = new CountedStatements(database);
    Arrivals counting = arrivals(counted.jdbc());
    Poll poll = News.poll(List.of(good(0, ONE), good(1, OTHER)));
    assertThat(counted.during(() -> counting.settle(counting.open(poll).delivered()))).isOne();
  }

  private void release(long offset) {
    database
        .transactions()
        .executeWithoutResult(all -> parking.release(News.READER, 0, entry(offset)));
  }

  private boolean isAnyKeyParked() {
    return database
        .jdbc()
        .sql("select bool_or(parked) or exists (select from parked_key) from receiver_position")
        .query(Boolean.class)
        .single();
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

  private void mend() {
    bad.clear();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  private List<String> deliver(ConsumerRecord<byte[], byte[]>... records) {
    return deliver(List.of(records));
  }

  private List<String> deliver(List<ConsumerRecord<byte[], byte[]>> records) {
    return database.transactions().execute(all -> settle(records));
  }

  private List<String> settle(List<ConsumerRecord<byte[], byte[]>> records) {
    Batch<?> opened = arrivals.open(News.poll(records));
    Batch<?> sound = opened.without(this::fault);
    sound.events().forEach(event -> effects.add(event.id()));
    SettledBatch settled = sound.delivered();
    arrivals.settle(settled);
    return settled.settled().stream()
        .sorted(Comparator.comparing(one -> one.raw().offset()))
        .map(one -> one.outcome().getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .toList();
  }

  private <T> Optional<Rejection> fault(Event<T> event) {
    return bad.contains(event.id()) ? Optional.of(Rejection.of("nul-character")) : Optional.empty();
  }

  private ConsumerRecord<byte[], byte[]> bad(long offset, String key) {
    bad.add(id(offset));
    return good(offset, key);
  }

  private static Parking parking(JdbcClient jdbc) {
    return new Parking(
        new ParkedKeys(jdbc),
        new ParkedRecords(jdbc),
        new SecondTry(new RecordSender(StackTopics.producer())));
  }

  private static Arrivals arrivals(JdbcClient jdbc) {
    return new Arrivals(
        new OnceOnly(jdbc),
        new EventReader(StackContracts.registered()),
        new RejectedRecords(new RecordSender(StackTopics.producer())),
        (receiver, settled) -> {},
        tries -> tries.stream().map(Tried::entry).collect(Collectors.toSet()),
        parking(jdbc));
  }
}
