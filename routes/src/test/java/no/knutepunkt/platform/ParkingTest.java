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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import no.knutepunkt.testing.CountedStatements;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** One bad message holds up what is about the same thing, at the receiver that refused it. */
class ParkingTest {

  private static final String ONE = "one";
  private static final String OTHER = "other";

  private final FreshDatabase database = new FreshDatabase();
  private final RefusingReceiver receiver = new RefusingReceiver(database);

  @Test
  void whatFollowsOnABadMessageUnderItsKeyWaitsAndEverythingElseFlows() {
    assertThat(receiver.deliver(receiver.bad(0, ONE), good(1, ONE), good(2, OTHER), good(3, null)))
        .containsExactly("quarantined", "parked", "delivered", "delivered");
    assertThat(receiver.deliver(good(4, OTHER), good(5, ONE), good(6, null)))
        .containsExactly("delivered", "parked", "delivered");
  }

  @Test
  void withoutAKeyNothingIsHeldUp() {
    assertThat(receiver.deliver(receiver.bad(0, null), good(1, null)))
        .containsExactly("quarantined", "delivered");
    assertThat(receiver.deliver(good(2, null))).containsExactly("delivered");
    assertThat(receiver.isAnyKeyParked()).isFalse();
  }

  @Test
  void whenTheBadOneIsTakenTheOthersGoOnInOrderBeforeAnythingNewerAndOnceEach() {
    receiver.deliver(receiver.bad(0, ONE), good(1, ONE));
    receiver.deliver(good(2, ONE));
    receiver.mend();
    receiver.deliver(again(3, 0, ONE));
    receiver.deliver(good(4, ONE));
    receiver.deliver(good(5, ONE));
    assertThat(receiver.effects()).containsExactly(id(0), id(1), id(2), id(4), id(5));
    assertThat(receiver.isAnyKeyParked()).isFalse();
  }

  @Test
  void whatComesWithTheSecondTryWaitsForThoseBeforeIt() {
    receiver.deliver(receiver.bad(0, ONE), good(1, ONE));
    receiver.mend();
    assertThat(receiver.deliver(again(2, 0, ONE), good(3, ONE)))
        .containsExactly("delivered", "parked");
    receiver.deliver(good(4, OTHER));
    assertThat(receiver.effects()).containsExactly(id(0), id(1), id(3), id(4));
  }

  @Test
  void aSecondTryThatIsRefusedKeepsThemWaitingBehindItself() {
    receiver.deliver(receiver.bad(0, ONE), good(1, ONE));
    assertThat(receiver.deliver(again(2, 0, ONE))).containsExactly("quarantined");
    assertThat(receiver.deliver(good(3, ONE))).containsExactly("parked");
    receiver.mend();
    receiver.deliver(secondTry(4, 0, ONE, entry(2)));
    receiver.deliver(good(5, OTHER));
    assertThat(receiver.effects()).containsExactly(id(0), id(1), id(3), id(5));
  }

  @Test
  void whenTheBadOneIsRejectedTheOthersGoOn() {
    receiver.deliver(receiver.bad(0, ONE), good(1, ONE));
    receiver.release(0);
    receiver.deliver(good(2, ONE));
    assertThat(receiver.effects()).containsExactly(id(1), id(2));
    assertThat(receiver.isAnyKeyParked()).isFalse();
  }

  @Test
  void aParkedOneThatIsBadItselfHoldsUpThoseBehindItInItsTurn() {
    receiver.deliver(receiver.bad(0, ONE), receiver.bad(1, ONE), good(2, ONE));
    receiver.release(0);
    assertThat(receiver.deliver(good(3, ONE))).containsExactly("quarantined", "parked", "parked");
    receiver.release(1);
    receiver.deliver(good(4, OTHER));
    assertThat(receiver.effects()).containsExactly(id(2), id(3), id(4));
  }

  @Test
  void bytesThatNobodyCanReadHoldUpTheirKeyToo() {
    assertThat(receiver.deliver(unreadable(0, ONE), good(1, ONE)))
        .containsExactly("quarantined", "parked");
    assertThat(receiver.deliver(unreadable(2, ONE), good(3, OTHER)))
        .containsExactly("parked", "delivered");
    receiver.release(0);
    assertThat(receiver.deliver(good(4, OTHER)))
        .containsExactly("delivered", "quarantined", "delivered");
    assertThat(receiver.deliver(good(5, ONE))).containsExactly("parked");
  }

  @Test
  void theSameMessageSentAgainWhileItWaitsIsKnown() {
    receiver.deliver(receiver.bad(0, ONE), good(1, ONE));
    assertThat(receiver.deliver(record(2, ONE, id(1)))).containsExactly("withheld");
    receiver.release(0);
    receiver.deliver(good(3, OTHER));
    assertThat(receiver.effects()).containsExactly(id(1), id(3));
  }

  @Test
  void aCrashWhileTheyGoOnLeavesThemWhereTheyWere() {
    receiver.deliver(receiver.bad(0, ONE), good(1, ONE), good(2, ONE));
    receiver.release(0);
    database
        .transactions()
        .executeWithoutResult(
            crashing -> {
              receiver.settle(List.of(good(3, ONE)));
              crashing.setRollbackOnly();
            });
    receiver.effects().clear();
    receiver.deliver(good(3, ONE));
    assertThat(receiver.effects()).containsExactly(id(1), id(2), id(3));
  }

  @Test
  void moreThanOnePollCanBearGoOnInSeveralAndStillInOrder() {
    List<ConsumerRecord<byte[], byte[]>> many = new ArrayList<>(List.of(receiver.bad(0, ONE)));
    for (int offset = 1; offset <= 1_500; offset++) {
      many.add(good(offset, ONE));
    }
    receiver.deliver(many);
    receiver.release(0);
    receiver.deliver(good(1_501, ONE));
    assertThat(receiver.effects()).hasSize(1_000);
    receiver.deliver(good(1_502, OTHER));
    receiver.deliver(good(1_503, ONE));
    List<UUID> ofOne =
        receiver.effects().stream().filter(event -> !event.equals(id(1_502))).toList();
    List<UUID> all = new ArrayList<>();
    for (int offset = 1; offset <= 1_503; offset++) {
      all.add(id(offset));
    }
    all.remove(id(1_502));
    assertThat(ofOne).containsExactlyElementsOf(all);
    assertThat(receiver.isAnyKeyParked()).isFalse();
  }

  @Test
  void aRecordTooLargeToBeKeptHoldsUpItsKeyUntilItsEntryIsDealtWith() {
    byte[] huge = new byte[3 * 1024 * 1024];
    assertThat(receiver.deliver(News.keyed(News.record(0, huge), ONE), good(1, ONE)))
        .containsExactly("quarantined", "parked");
    receiver.release(0);
    receiver.deliver(good(2, ONE));
    assertThat(receiver.effects()).containsExactly(id(1), id(2));
  }

  @Test
  void aTwinThatWaitedForThePositionSeesWhatWasParkedMeanwhile() {
    receiver.deliver(good(0, OTHER));
    CompletableFuture<List<String>> twin =
        database
            .transactions()
            .execute(
                first -> {
                  receiver.settle(List.of(receiver.bad(1, ONE)));
                  CompletableFuture<List<String>> waiting =
                      supplyAsync(() -> receiver.deliver(good(1, ONE), good(2, ONE)));
                  await().until(this::somebodyWaitsForALock);
                  return waiting;
                });
    assertThat(twin.join()).containsExactly("parked");
  }

  @Test
  void aReceiverWithNothingParkedIsAskedNoQuestionMore() {
    CountedStatements counted = new CountedStatements(database);
    Arrivals counting = RefusingReceiver.arrivals(counted.jdbc());
    Poll poll = News.poll(List.of(good(0, ONE), good(1, OTHER)));
    assertThat(counted.during(() -> counting.settle(counting.open(poll).delivered()))).isOne();
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
}
