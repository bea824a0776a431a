package no.knutepunkt.platform;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.FreshDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class PositionsTest {

  private final FreshDatabase database = new FreshDatabase();
  private final TransactionTemplate transactions = database.transactions();
  private final Positions positions = new Positions(database.jdbc());

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
              positions.take(poll);
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
          positions.take(poll);
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

  private List<Long> settle(Poll poll) {
    return transactions.execute(
        once -> positions.take(poll).stream().map(ConsumerRecord::offset).toList());
  }

  private static Poll poll(Uuid topic, long... offsets) {
    return new Poll(
        News.READER,
        Map.of(Topics.NEWS_ITEMS, topic),
        java.util.Arrays.stream(offsets).mapToObj(o -> News.record(o, new byte[0])).toList());
  }
}
