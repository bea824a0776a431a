package no.knutepunkt.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.knutepunkt.access.Caller;
import no.knutepunkt.platform.web.Problem;
import org.junit.jupiter.api.Test;

class DoormanTest {

  private static final Caller SLOW = new Caller.Company("310028142");
  private static final Caller OTHER = new Caller.Company("310028150");

  private final Doorman doorman = new Doorman();

  @Test
  void aCallerWithSixteenBodiesUnderWayIsAskedToWait() {
    sixteenOf(SLOW);
    assertThatThrownBy(() -> doorman.place(SLOW))
        .isInstanceOf(Problem.class)
        .hasMessage("too-many-at-once");
  }

  @Test
  void whenSixteenMoreAreWaitingTheNextIsTurnedAwayAtOnce() throws InterruptedException {
    sixteenOf(SLOW);
    List<Thread> waiting = new ArrayList<>();
    for (int body = 0; body < 40; body++) {
      waiting.add(new Thread(() -> assertThatThrownBy(() -> doorman.place(SLOW)).isNotNull()));
    }
    waiting.forEach(Thread::start);
    await().until(() -> waiting.stream().filter(Thread::isAlive).count() <= 17);
    assertThat(waiting).anyMatch(Thread::isAlive);
    for (Thread thread : waiting) {
      thread.join();
    }
  }

  @Test
  void anotherCallerIsLetInMeanwhile() {
    sixteenOf(SLOW);
    assertThatCode(() -> doorman.place(OTHER).close()).doesNotThrowAnyException();
  }

  @Test
  void asManyOthersAsMayComeInWaitForAPlaceAndGetIt() throws InterruptedException {
    List<Doorman.Place> places = sixteenOf(SLOW);
    places.addAll(sixteenOf(OTHER));
    AtomicInteger letIn = new AtomicInteger();
    List<Thread> waiting = new ArrayList<>();
    for (int body = 0; body < 32; body++) {
      Caller caller = new Caller.Research("p" + body);
      waiting.add(new Thread(() -> letIn(caller, letIn)));
    }
    waiting.forEach(Thread::start);
    await().until(() -> waiting.stream().noneMatch(DoormanTest::isOnItsWay));
    places.forEach(Doorman.Place::close);
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(letIn).hasValue(32);
  }

  private void letIn(Caller caller, AtomicInteger count) {
    doorman.place(caller).close();
    count.incrementAndGet();
  }

  /** Neither waiting nor turned away. */
  private static boolean isOnItsWay(Thread thread) {
    return thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING;
  }

  @Test
  void whoeverWaitsForItselfLeavesThreadsForOtherDoorsToo() throws InterruptedException {
    List<Thread> waiting = new ArrayList<>();
    for (int company = 0; company < 2; company++) {
      sixteenOf(new Caller.Research("q" + company));
    }
    for (int body = 0; body < 120; body++) {
      Caller caller = new Caller.Research("q" + body % 5);
      waiting.add(new Thread(() -> assertThatThrownBy(() -> doorman.place(caller)).isNotNull()));
    }
    waiting.forEach(Thread::start);
    await().until(() -> waiting.stream().noneMatch(DoormanTest::isOnItsWay));
    assertThat(waiting.stream().filter(Thread::isAlive).count()).isBetween(1L, 64L);
    for (Thread thread : waiting) {
      thread.join();
    }
  }

  @Test
  void aPlaceThatIsGivenBackCanBeHadAgain() {
    List<Doorman.Place> places = sixteenOf(SLOW);
    places.get(0).close();
    assertThatCode(() -> doorman.place(SLOW).close()).doesNotThrowAnyException();
  }

  @Test
  void everyoneTogetherLeavesThreadsForOtherDoors() {
    for (int company = 0; company < 2; company++) {
      sixteenOf(new Caller.Research("p" + company));
    }
    assertThatThrownBy(() -> doorman.place(OTHER)).isInstanceOf(Problem.class);
  }

  @Test
  void aBodyThatIsReadMakesRoomForOthersButNotForItsOwnCaller() {
    sixteenOf(SLOW).forEach(Doorman.Place::isRead);
    sixteenOf(OTHER);
    assertThatCode(() -> sixteenOf(new Caller.Research("p"))).doesNotThrowAnyException();
    assertThatThrownBy(() -> doorman.place(SLOW)).isInstanceOf(Problem.class);
  }

  @Test
  void whenSixtyFourAreReadTheNextKeepsItsPlaceUntilItIsAnswered() {
    for (int company = 0; company < 4; company++) {
      sixteenOf(new Caller.Research("p" + company)).forEach(Doorman.Place::isRead);
    }
    List<Doorman.Place> places = sixteenOf(SLOW);
    places.addAll(sixteenOf(OTHER));
    places.forEach(Doorman.Place::isRead);
    Caller next = new Caller.Research("next");
    assertThatThrownBy(() -> doorman.place(next)).isInstanceOf(Problem.class);
    places.forEach(Doorman.Place::close);
    assertThatCode(() -> sixteenOf(next)).doesNotThrowAnyException();
  }

  private List<Doorman.Place> sixteenOf(Caller caller) {
    List<Doorman.Place> places = new ArrayList<>();
    for (int body = 0; body < 16; body++) {
      places.add(doorman.place(caller));
    }
    return places;
  }
}
