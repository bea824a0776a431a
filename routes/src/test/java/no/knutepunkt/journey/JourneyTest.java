package no.knutepunkt.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.knutepunkt.platform.Flow;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Receiver;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.platform.web.Texts;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.CountedStatements;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class JourneyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Receiver WEBSITE = new Receiver("website", Topics.NEWS_ITEMS);
  private static final Receiver COUNTS = new Receiver("counts", Topics.NEWS_ITEMS);
  private static final Receiver LEDGER = new Receiver("ledger", Topics.MEMBER_UPDATES);
  private static final Outcome BAD = new Outcome.Quarantined(Rejection.of("unreadable"));

  private final FreshDatabase database = new FreshDatabase();
  private final JdbcClient jdbc = database.jdbc();
  private final Receipts receipts = new Receipts(jdbc, at(NOW));
  private final ReceiptOutcomes outcomes = new ReceiptOutcomes(jdbc);
  private final UUID receipt = UUID.randomUUID();

  @BeforeEach
  void tenItemsAreAccepted() {
    receipts.open(upload(receipt, "/companies/310028142"));
    receipts.add(Landings.of(receipt, 10, 2)).join();
    receipts.close(receipt);
  }

  @Test
  void beforeAnythingIsSettledAllIsOnItsWay() {
    assertThat(journey().accepted()).isEqualTo(10);
    assertThat(journey().rejected()).isEqualTo(2);
    assertThat(stage().waiting()).isEqualTo(10);
    assertThat(stage().reasons()).extracting(Journey.Reason::reason).containsExactly("on-the-way");
  }

  @Test
  void onlyTheReceiversOfTheStreamAreTold() {
    assertThat(journey().receivers())
        .extracting(Journey.Stage::receiver)
        .containsExactly("website", "counts");
  }

  @Test
  void whatIsSettledInPartIsOnItsWayInPart() {
    settle(Outcome.DELIVERED, Outcome.DELIVERED, Outcome.withheld("already-received"), BAD);
    assertThat(stage().delivered()).isEqualTo(2);
    assertThat(stage().withheld()).isEqualTo(1);
    assertThat(stage().quarantined()).isEqualTo(1);
    assertThat(stage().waiting()).isEqualTo(6);
  }

  @Test
  void theOutcomesOfAWholePollAreOneStatement() {
    CountedStatements counted = new CountedStatements(database);
    Verdict delivered = verdict(Origin.of(receipt, 1), Outcome.DELIVERED);
    Verdict other = verdict(Origin.of(UUID.randomUUID(), 1), BAD);
    List<Verdict> poll =
        IntStream.range(0, 1000).mapToObj(row -> row % 2 == 0 ? delivered : other).toList();
    assertThat(counted.during(() -> new ReceiptOutcomes(counted.jdbc()).add(WEBSITE, poll)))
        .isOne();
  }

  @Test
  void inOnePollEachReceiptGetsWhatEndedUnderIt() {
    Verdict mine = verdict(Origin.of(receipt, 1), Outcome.DELIVERED);
    Verdict another = verdict(Origin.of(UUID.randomUUID(), 1), Outcome.DELIVERED);
    Verdict withheld = verdict(mine.origin(), Outcome.withheld("already-received"));
    outcomes.add(WEBSITE, List.of(mine, mine, another, another, another, mine, withheld, another));
    assertThat(stage().delivered()).isEqualTo(3);
    assertThat(stage().withheld()).isEqualTo(1);
  }

  @Test
  void oneReceiverDoesNotSpeakForAnother() {
    settle(Outcome.DELIVERED);
    assertThat(stage(COUNTS, NOW).waiting()).isEqualTo(10);
  }

  @Test
  void whatWaitsForAMomentIsDeliveredWhenItHasCome() {
    Instant noon = NOW.plusSeconds(10_800);
    settle(new Outcome.Waiting("embargo", noon));
    assertThat(stage().reasons())
        .filteredOn(reason -> reason.reason().equals("embargo"))
        .extracting(Journey.Reason::until)
        .containsExactly(noon);
    assertThat(stage(WEBSITE, noon.minusMillis(1)).delivered()).isZero();
    assertThat(stage(WEBSITE, noon).delivered()).isEqualTo(1);
    assertThat(stage(WEBSITE, noon).waiting()).isEqualTo(9);
  }

  @Test
  void waitingForMomentsThatNoCalendarHasHoldsNobodyUp() {
    settle(
        new Outcome.Waiting("embargo", Instant.MAX),
        new Outcome.Waiting("embargo", Instant.MAX.minusNanos(1)),
        new Outcome.Waiting("embargo", NOW.plusNanos(1)),
        new Outcome.Waiting("embargo", NOW.plusNanos(2)));
    assertThat(stage().waiting()).isEqualTo(8);
  }

  @Test
  void whatIsSettledBeforeItsReceiptStandsIsToldRightOnceItDoes() {
    UUID early = UUID.randomUUID();
    record(Origin.of(early, 1), Outcome.DELIVERED);
    assertThat(journeys(NOW).of(early, Locale.ENGLISH)).isEmpty();

    complete(early, "/companies/310028142", 3, 1).join();

    Journey told = journeys(NOW).of(early, Locale.ENGLISH).orElseThrow();
    assertThat(told.state()).isEqualTo("complete");
    assertThat(told.accepted()).isEqualTo(3);
    assertThat(told.rejected()).isEqualTo(1);
    assertThat(told.receivers()).allSatisfy(stage -> addsUp(told, stage));
    assertThat(told.receivers().get(0).delivered()).isEqualTo(1);
    assertThat(told.receivers().get(0).waiting()).isEqualTo(2);
  }

  @Test
  void whatIsSettledForAReceiptThatNeverStoodIsOnNobodysReceipt() {
    record(Origin.of(UUID.randomUUID(), 1), Outcome.DELIVERED, BAD);
    assertThat(journey().accepted()).isEqualTo(10);
    assertThat(stage().waiting()).isEqualTo(10);
    assertThat(journeys(NOW).newest(null, 100)).hasSize(1);
  }

  @Test
  void theReceiptOfAShortBodyIsOneStatement() {
    CountedStatements counted = new CountedStatements(database);
    Receipts ofShortBodies = new Receipts(counted.jdbc(), at(NOW));
    UUID other = UUID.randomUUID();
    assertThat(
            counted.during(
                () ->
                    ofShortBodies
                        .complete(upload(other, "/secretariat"), Landings.of(other, 1, 0))
                        .join()))
        .isOne();
  }

  @Test
  void aReceiptThatCanNotBeWrittenIsSaidToStandToNobody() {
    jdbc.sql("alter table receipt rename to receipt_away").update();
    assertThatThrownBy(() -> complete(new UUID(1, 1), "/website", 1, 0).join())
        .hasCauseInstanceOf(DataAccessException.class);
    jdbc.sql("alter table receipt_away rename to receipt").update();
    complete(new UUID(1, 2), "/website", 1, 0).join();
    assertThat(journeys(NOW).of(new UUID(1, 1), Locale.ENGLISH)).isEmpty();
    assertThat(journeys(NOW).of(new UUID(1, 2), Locale.ENGLISH)).isPresent();
  }

  @Test
  void whatIsReplayedWithSuccessLeavesQuarantine() {
    settle(BAD, BAD);
    replay(Outcome.DELIVERED);
    assertThat(stage().quarantined()).isEqualTo(1);
    assertThat(stage().delivered()).isEqualTo(1);
  }

  @Test
  void whatIsReplayedWithoutSuccessStays() {
    settle(BAD);
    replay(new Outcome.Quarantined(Rejection.of("nul-character")));
    assertThat(stage().quarantined()).isEqualTo(1);
    assertThat(stage().reasons())
        .extracting(Journey.Reason::reason)
        .containsExactlyInAnyOrder("on-the-way", "nul-character");
  }

  @Test
  void receiversMayBeFasterThanTheGateNotes() {
    Outcome[] twelve = new Outcome[12];
    Arrays.fill(twelve, Outcome.DELIVERED);
    settle(twelve);
    assertThat(journey().accepted()).isEqualTo(12);
    assertThat(stage(COUNTS, NOW).waiting()).isEqualTo(12);
  }

  @Test
  void reasonsAreToldInTheCallersLanguage() {
    settle(BAD);
    assertThat(
            journeys(NOW).of(receipt, Texts.NORWEGIAN).orElseThrow().receivers().get(0).reasons())
        .extracting(Journey.Reason::message)
        .contains("Bytene kan ikke leses etter kontrakten som de viser til.");
  }

  @Test
  void whatIsParkedWaitsForNoKnownMomentAndThenIsCountedOnce() {
    settle(new Outcome.Parked(UUID.randomUUID()));
    assertThat(stage().waiting()).isEqualTo(journey().accepted());
    assertThat(stage().reasons()).extracting(Journey.Reason::reason).contains("parked");
    Verdict goneOn =
        new Verdict(UUID.randomUUID(), Origin.of(receipt, 1), Outcome.DELIVERED, null, true);
    outcomes.add(WEBSITE, List.of(goneOn));
    assertThat(stage().delivered()).isEqualTo(1);
    assertThat(stage().reasons()).extracting(Journey.Reason::reason).doesNotContain("parked");
  }

  @Test
  void whatWasParkedWithoutAReceiptGoesOnAndIsOnNobodysReceipt() {
    Verdict goneOn =
        new Verdict(UUID.randomUUID(), Origin.of(null, 1), Outcome.DELIVERED, null, true);
    outcomes.add(WEBSITE, List.of(goneOn));
    assertThat(stage().delivered()).isZero();
  }

  @Test
  void aReceiptThatIsNoneHasNoJourney() {
    assertThat(journeys(NOW).of(UUID.randomUUID(), Locale.ENGLISH)).isEmpty();
  }

  private static Verdict verdict(Origin origin, Outcome outcome) {
    return new Verdict(UUID.randomUUID(), origin, outcome, null);
  }

  private static Upload upload(UUID receipt, String sender) {
    return new Upload(receipt, Topics.NEWS_ITEMS, sender, null);
  }

  private CompletableFuture<Void> complete(UUID which, String sender, int good, long bad) {
    return receipts.complete(upload(which, sender), Landings.of(which, good, bad));
  }

  private void settle(Outcome... ended) {
    record(Origin.of(receipt, 1), ended);
  }

  private void replay(Outcome ended) {
    record(new Origin(receipt, 1, new Origin.Replay("website", "unreadable", null)), ended);
  }

  private void record(Origin origin, Outcome... ended) {
    outcomes.add(WEBSITE, Arrays.stream(ended).map(outcome -> verdict(origin, outcome)).toList());
  }

  private Journey.Stage stage() {
    return stage(WEBSITE, NOW);
  }

  private Journey.Stage stage(Receiver receiver, Instant now) {
    Journey journey = journeys(now).of(receipt, Locale.ENGLISH).orElseThrow();
    assertThat(journey.receivers()).allSatisfy(stage -> addsUp(journey, stage));
    return journey.receivers().stream()
        .filter(stage -> stage.receiver().equals(receiver.name()))
        .findFirst()
        .orElseThrow();
  }

  private static void addsUp(Journey journey, Journey.Stage stage) {
    assertThat(stage.delivered() + stage.waiting() + stage.withheld() + stage.quarantined())
        .isEqualTo(journey.accepted());
  }

  private Journey journey() {
    return journeys(NOW).of(receipt, Locale.ENGLISH).orElseThrow();
  }

  private Journeys journeys(Instant now) {
    List<Flow> flows = List.of(() -> WEBSITE, () -> COUNTS, () -> LEDGER);
    return new Journeys(jdbc, at(now), new Texts(), flows, of -> Map.of());
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
