package no.knutepunkt.system.crashes;

import static no.knutepunkt.system.crashes.Finding.Kind.DOUBLED;
import static no.knutepunkt.system.crashes.Finding.Kind.LOST;
import static no.knutepunkt.system.crashes.Finding.Kind.OUT_OF_ORDER;
import static no.knutepunkt.system.crashes.Finding.Kind.UNEXPLAINED;
import static no.knutepunkt.system.crashes.Sent.Answer.PROMISED;
import static no.knutepunkt.system.crashes.Sent.Answer.REFUSED;
import static no.knutepunkt.system.crashes.Sent.Answer.UNANSWERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing until it has been seen to find. */
class CheckerTest {

  private static final String NEWS = "news-items";
  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  private final History history = new History();
  private final Checker checker = new Checker(history);

  @Test
  void aPromisedEventThatStandsOnceIsAllThereIsToSay() {
    sent(FIRST, 1, PROMISED);
    assertThat(found(List.of(FIRST), List.of(), 1L)).isEmpty();
  }

  @Test
  void aPromisedEventThatStandsNowhereIsLost() {
    sent(FIRST, 1, PROMISED);
    assertThat(found(List.of(), List.of(), null)).containsExactly(finding(LOST, FIRST));
  }

  @Test
  void aPromisedEventInQuarantineIsNotLost() {
    sent(FIRST, 1, PROMISED);
    assertThat(found(List.of(), List.of(FIRST), null)).isEmpty();
  }

  @Test
  void anEventThatHadItsEffectTwiceIsDoubled() {
    sent(FIRST, 1, PROMISED);
    assertThat(found(List.of(FIRST, FIRST), List.of(), 1L))
        .containsExactly(finding(DOUBLED, FIRST));
  }

  @Test
  void anEventThatLiesTwiceInQuarantineIsDoubled() {
    sent(FIRST, 1, PROMISED);
    assertThat(found(List.of(), List.of(FIRST, FIRST, FIRST), null))
        .containsExactly(finding(DOUBLED, FIRST));
  }

  @Test
  void anEventThatHadItsEffectAndLiesInQuarantineIsDoubled() {
    sent(FIRST, 1, PROMISED);
    assertThat(found(List.of(FIRST), List.of(FIRST), 1L)).containsExactly(finding(DOUBLED, FIRST));
  }

  @Test
  void anUnansweredEventMayStandOrNot() {
    sent(FIRST, 1, UNANSWERED);
    assertThat(found(List.of(), List.of(), null)).isEmpty();
    assertThat(found(List.of(FIRST), List.of(), 1L)).isEmpty();
  }

  @Test
  void anUnansweredEventMustNotStandTwice() {
    sent(FIRST, 1, UNANSWERED);
    assertThat(found(List.of(FIRST, FIRST), List.of(), 1L))
        .containsExactly(finding(DOUBLED, FIRST));
  }

  @Test
  void aRefusedEventThatStandsIsUnexplained() {
    sent(FIRST, 1, REFUSED);
    assertThat(found(List.of(FIRST), List.of(), 1L)).containsExactly(finding(UNEXPLAINED, FIRST));
  }

  @Test
  void anEventThatNobodySentIsUnexplained() {
    assertThat(found(List.of(FIRST), List.of(), null)).containsExactly(finding(UNEXPLAINED, FIRST));
  }

  @Test
  void anEventOfAnotherStreamIsUnexplained() {
    history.add(List.of(new Sent(FIRST, "member-updates", "key", 1, PROMISED)));
    assertThat(found(List.of(FIRST), List.of(), null)).containsExactly(finding(UNEXPLAINED, FIRST));
  }

  @Test
  void anOlderVersionInTheNewersPlaceIsOutOfOrder() {
    sent(FIRST, 1, PROMISED);
    sent(SECOND, 2, PROMISED);
    assertThat(found(List.of(SECOND, FIRST), List.of(), 1L))
        .containsExactly(finding(OUT_OF_ORDER, SECOND));
  }

  @Test
  void aNewerVersionThatIsUnansweredMayShowOnlyIfItHadItsEffect() {
    sent(FIRST, 1, PROMISED);
    sent(SECOND, 2, UNANSWERED);
    assertThat(found(List.of(FIRST, SECOND), List.of(), 2L)).isEmpty();
    assertThat(found(List.of(FIRST), List.of(), 1L)).isEmpty();
    assertThat(found(List.of(FIRST), List.of(), 2L)).containsExactly(finding(UNEXPLAINED, FIRST));
  }

  @Test
  void anEffectThatIsNotedButCanNotBeSeenIsLost() {
    sent(FIRST, 1, PROMISED);
    assertThat(found(List.of(FIRST), List.of(), null)).containsExactly(finding(LOST, FIRST));
  }

  @Test
  void aKeyThatShowsWithoutAnyEffectIsUnexplained() {
    assertThat(found(List.of(), List.of(), 1L))
        .containsExactly(new Finding(UNEXPLAINED, "website-news", "key"));
  }

  @Test
  void aPromiseStandsWhateverIsAnsweredAfterIt() {
    sent(FIRST, 1, UNANSWERED);
    sent(FIRST, 1, PROMISED);
    sent(FIRST, 1, UNANSWERED);
    assertThat(found(List.of(), List.of(), null)).containsExactly(finding(LOST, FIRST));
  }

  @Test
  void aReceiptWithTooFewOutcomesHasAHoleAndOneWithTooManyCountsTwice() {
    assertThat(
            checker.check(
                List.of(
                    new Account("even", "website-news", 3, 3),
                    new Account("short", "website-news", 3, 2),
                    new Account("long", "website-news", 3, 4))))
        .containsExactly(
            new Finding(UNEXPLAINED, "website-news", "receipt short"),
            new Finding(DOUBLED, "website-news", "receipt long"));
  }

  private void sent(UUID id, long version, Sent.Answer answer) {
    history.add(List.of(new Sent(id, NEWS, "key", version, answer)));
  }

  private List<Finding> found(List<UUID> effects, List<UUID> refused, Long shown) {
    Map<String, Long> seen = shown == null ? Map.of() : Map.of("key", shown);
    return checker.check(new Stand("website-news", NEWS, effects, refused, seen));
  }

  private static Finding finding(Finding.Kind kind, UUID what) {
    return new Finding(kind, "website-news", what.toString());
  }
}
