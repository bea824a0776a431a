package no.knutepunkt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewestTest {

  private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
  private static final UUID LOW = new UUID(0, 1);
  private static final UUID HIGH = new UUID(-1, 1);

  @Test
  void theLaterTimeIsNewerWhateverTheRow() {
    assertThat(new Recency(NOON.plusSeconds(1), 1, LOW)).isGreaterThan(new Recency(NOON, 2, HIGH));
  }

  @Test
  void atTheSameTimeTheLaterRowIsNewer() {
    assertThat(new Recency(NOON, 2, LOW)).isGreaterThan(new Recency(NOON, 1, HIGH));
  }

  @Test
  void allElseEqualTheIdDecidesTheSameWayEverywhere() {
    assertThat(new Recency(NOON, 1, HIGH)).isGreaterThan(new Recency(NOON, 1, LOW));
  }

  @Test
  void aTimeThatComesBackFromTheDatabaseIsTheSame() {
    assertThat(new Recency(NOON.plusNanos(1_999), 1, LOW))
        .isEqualTo(new Recency(NOON.plusNanos(1_000), 1, LOW));
  }

  @Test
  void whatIsStoredStandsAgainstWhatIsOlder() {
    var newest = new Newest<String, String>(Map.of("a", new Recency(NOON, 1, LOW)));
    assertThat(newest.accepts("a", new Recency(NOON.minusSeconds(1), 1, LOW), "late")).isFalse();
    assertThat(newest.winners()).isEmpty();
  }

  @Test
  void eachKeyHasOneWinner() {
    var newest = new Newest<String, String>(Map.of());
    newest.accepts("a", new Recency(NOON, 1, LOW), "first");
    newest.accepts("b", new Recency(NOON, 1, LOW), "other");
    newest.accepts("a", new Recency(NOON, 2, LOW), "second");
    newest.accepts("a", new Recency(NOON, 1, HIGH), "late");
    assertThat(newest.winners()).containsExactlyInAnyOrder("second", "other");
  }

  @Test
  void aTimeThatNoClockCanShowIsAFault() {
    assertThat(Recency.faultIn(at(NOON.plus(Duration.ofDays(2))), NOON)).isPresent();
    assertThat(Recency.faultIn(at(Instant.MIN), NOON)).isPresent();
    assertThat(Recency.faultIn(at(NOON.plus(Duration.ofHours(1))), NOON)).isEmpty();
  }

  private static Event<String> at(Instant time) {
    return new Event<>(LOW, "/secretariat", time, Origin.NONE, "");
  }
}
