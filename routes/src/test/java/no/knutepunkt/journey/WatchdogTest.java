package no.knutepunkt.journey;

import static no.knutepunkt.journey.Travels.FJORD;
import static no.knutepunkt.journey.Travels.LEDGER;
import static no.knutepunkt.journey.Travels.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {

  private final Travels travels = new Travels();
  private final ReceiptOutcomes counts = new ReceiptOutcomes(travels.jdbc);
  private List<StuckEvents> stuck = List.of();
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Watchdog watchdog = watchdog(metrics);
  private final Accepted sent = Travels.member(1, FJORD);
  private UUID receipt;

  @BeforeEach
  void aMessageComesIn() {
    travels.jdbc.sql("update watchdog set seen_up_to = timestamptz '2026-11-01'").update();
    receipt = travels.land(FJORD, Topics.MEMBER_UPDATES, "medlem.csv", sent);
  }

  @Test
  void whatIsYoungerThanTheLimitIsNoTrouble() {
    lookAfter(Duration.ZERO);
    assertThat(stuck).isEmpty();
    assertThat(watched()).isZero();
  }

  @Test
  void whatIsAnsweredForInTimeIsLetGo() {
    answered(REGISTER);
    answered(LEDGER);
    lookAfter(Duration.ofMinutes(11));
    assertThat(stuck).isEmpty();
    assertThat(watched()).isZero();
  }

  @Test
  void whoeverOwesAnAnswerIsStuckUntilItHasAnswered() {
    var since = travels.clock.instant();
    answered(REGISTER);
    lookAfter(Duration.ofMinutes(11));
    lookAfter(Duration.ofMinutes(1));
    assertThat(stuck).containsExactly(new StuckEvents("ledger", 1, since));
    assertThat(measured("ledger")).isOne();
    assertThat(measured("register")).isZero();

    answered(LEDGER);
    lookAfter(Duration.ofMinutes(1));
    assertThat(stuck).isEmpty();
    assertThat(measured("ledger")).isZero();
    assertThat(watched()).isZero();
  }

  @Test
  void tenThousandEventsThatOneOwesAreOneFinding() {
    travels.receipts.add(Landings.of(receipt, 10_000, 0)).join();
    answered(REGISTER);
    lookAfter(Duration.ofMinutes(11));
    assertThat(stuck)
        .extracting(StuckEvents::receiver)
        .containsExactlyInAnyOrder("ledger", "register");
  }

  @Test
  void anotherHubSeesTheSame() {
    lookAfter(Duration.ofMinutes(11));
    SimpleMeterRegistry itsMetrics = new SimpleMeterRegistry();
    assertThat(watchdog(itsMetrics).look()).isEqualTo(stuck);
    assertThat(itsMetrics.get("knutepunkt.stuck.events").tag("receiver", "ledger").gauge().value())
        .isOne();
  }

  @Test
  void whatComesLateUnderAReceiptThatIsStillReadIsWatchedToo() {
    UUID open = UUID.randomUUID();
    travels.receipts.open(new Upload(open, Topics.NEWS_ITEMS, "/secretariat", null));
    answered(REGISTER);
    answered(LEDGER);
    lookAfter(Duration.ofMinutes(11));
    assertThat(stuck).isEmpty();
    travels.receipts.add(Landings.of(open, 3, 0)).join();
    lookAfter(Duration.ofMinutes(1));
    assertThat(measured("website-news")).isEqualTo(3);
  }

  @Test
  void aBodyThatBrokeOffIsLetGoOfAfterADay() {
    travels.receipts.open(new Upload(UUID.randomUUID(), Topics.NEWS_ITEMS, "/secretariat", null));
    answered(REGISTER);
    answered(LEDGER);
    lookAfter(Duration.ofHours(23));
    assertThat(watched()).isOne();
    lookAfter(Duration.ofHours(2));
    assertThat(watched()).isZero();
  }

  private void answered(Receiver receiver) {
    counts.add(
        receiver,
        List.of(new Verdict(sent.event(), Origin.of(receipt, 1), Outcome.DELIVERED, null)));
  }

  private void lookAfter(Duration time) {
    travels.clock.moveOn(time);
    stuck = watchdog.look();
  }

  private double measured(String receiver) {
    return metrics.get("knutepunkt.stuck.events").tag("receiver", receiver).gauge().value();
  }

  private long watched() {
    return travels.jdbc.sql("select count(*) from watched_receipt").query(Long.class).single();
  }

  private Watchdog watchdog(SimpleMeterRegistry registry) {
    return new Watchdog(
        new Unanswered(travels.jdbc), Travels.FLOWS, travels.properties, travels.clock, registry);
  }
}
