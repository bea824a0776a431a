package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedWritesTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<List<Integer>> written = new ArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);
  private SharedWrites<Integer> writes;

  @AfterEach
  void stop() {
    held.countDown();
    writes.close();
  }

  @Test
  void whatComesAloneIsWrittenAtOnce() {
    writes = new SharedWrites<>("test", written::add);
    writes.add(1).join();
    writes.add(2).join();
    assertThat(written).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void whatComesDuringAWriteIsWrittenTogetherInItsOrder() throws InterruptedException {
    var first = holdTheFirst();
    assertThat(first).isNotDone();
    List<CompletableFuture<Void>> others = add(2, 40);
    assertThat(others).noneMatch(CompletableFuture::isDone);
    held.countDown();
    others.forEach(CompletableFuture::join);
    assertThat(written).containsExactly(List.of(1), IntStream.rangeClosed(2, 40).boxed().toList());
  }

  @Test
  void nobodyIsToldThatItStandsBeforeItDoes() throws InterruptedException {
    CompletableFuture<Void> first = holdTheFirst();
    assertThat(first).isNotDone();
    held.countDown();
    assertThat(first).succeedsWithin(SOON);
  }

  @Test
  void aWriteThatFailsFailsForAllWhoShareItAndForNobodyElse() {
    writes =
        new SharedWrites<>(
            "test",
            numbers -> {
              hold();
              if (numbers.contains(3)) {
                throw new IllegalStateException("away");
              }
            });
    CompletableFuture<Void> first = writes.add(1);
    await().until(() -> begun.getCount() == 0);
    List<CompletableFuture<Void>> others = add(2, 4);
    held.countDown();
    assertThat(first).succeedsWithin(SOON);
    for (CompletableFuture<Void> other : others) {
      assertThatThrownBy(other::join).hasRootCauseMessage("away");
    }
    assertThat(writes.add(5)).succeedsWithin(SOON);
  }

  @Test
  void whenTwoThousandWaitTheNextIsRefusedAtOnce() throws InterruptedException {
    var first = holdTheFirst();
    assertThat(first).isNotDone();
    add(2, 2_001);
    assertThat(writes.add(0)).isCompletedExceptionally();
    held.countDown();
  }

  @Test
  void whoeverWaitsWhenItClosesIsToldThatNothingWasWritten() throws InterruptedException {
    var first = holdTheFirst();
    assertThat(first).isNotDone();
    List<CompletableFuture<Void>> others = add(2, 3);
    writes.close();
    for (CompletableFuture<Void> other : others) {
      assertThatThrownBy(other::join).hasCauseInstanceOf(RejectedExecutionException.class);
    }
    assertThat(written).doesNotContain(List.of(2, 3));
  }

  private CompletableFuture<Void> holdTheFirst() throws InterruptedException {
    writes =
        new SharedWrites<>(
            "test",
            numbers -> {
              hold();
              written.add(numbers);
            });
    CompletableFuture<Void> first = writes.add(1);
    begun.await();
    return first;
  }

  private void hold() {
    begun.countDown();
    try {
      held.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private List<CompletableFuture<Void>> add(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(writes::add).toList();
  }
}
