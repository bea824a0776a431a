package no.knutepunkt.journey;

import static no.knutepunkt.journey.Travels.COURSES;
import static no.knutepunkt.journey.Travels.FJORD;
import static no.knutepunkt.journey.Travels.LEDGER;
import static no.knutepunkt.journey.Travels.OTHER;
import static no.knutepunkt.journey.Travels.REGISTER;
import static no.knutepunkt.journey.Travels.SECRETARIAT;
import static no.knutepunkt.journey.Travels.WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.MessageJourney.Station;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.platform.Settlements.Verdict;
import no.knutepunkt.platform.web.Problem;
import no.knutepunkt.schemas.Topics;
import no.knutepunkt.testing.CountedStatements;
import org.junit.jupiter.api.Test;

class StationsTest {

  private static final Outcome BAD =
      new Outcome.Quarantined(new Rejection("nul-character", "name"));

  private final Travels travels = new Travels();
  private final Accepted sent = Travels.member(17, FJORD);
  private final UUID journey = sent.event();
  private final UUID receipt = travels.land(FJORD, Topics.MEMBER_UPDATES, "medlem.csv", sent);

  @Test
  void aJourneyHasOneStationForEachReceiverOfItsStream() {
    assertThat(travels.one(SECRETARIAT, journey).receivers())
        .extracting(Station::receiver)
        .containsExactly("register", "ledger");
  }

  @Test
  void whatHasAnEffectAndNoRowIsDeliveredAndTheOtherReceiverIsWaitedFor() {
    travels.settle(REGISTER, journey, Outcome.DELIVERED);
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("delivered");
    assertThat(travels.at(LEDGER, journey).state()).isEqualTo("waiting");
    assertThat(travels.at(LEDGER, journey).since()).isEqualTo(travels.clock.instant());
  }

  @Test
  void whatIsNotAnsweredForInTimeIsStuck() {
    travels.clock.moveOn(Duration.ofMinutes(10));
    assertThat(travels.at(LEDGER, journey).state()).isEqualTo("waiting");
    travels.clock.moveOn(Duration.ofMillis(1));
    assertThat(travels.at(LEDGER, journey).state()).isEqualTo("stuck");
    assertThat(travels.at(LEDGER, journey).message()).contains("long ago");
  }

  @Test
  void whatIsWithheldNamesTheRuleAndTheValue() {
    travels.settle(REGISTER, journey, new Outcome.Withheld("expired", "employees", "12"));
    Station withheld = travels.at(REGISTER, journey);
    assertThat(withheld.state()).isEqualTo("withheld");
    assertThat(withheld.reason()).isEqualTo("expired");
    assertThat(withheld.value()).isEqualTo("12");
  }

  @Test
  void aPersonalValueIsNotShownBesideAJourney() {
    travels.settle(REGISTER, journey, new Outcome.Withheld("expired", "contactPerson", "N. N."));
    assertThat(travels.at(REGISTER, journey).field()).isEqualTo("contactPerson");
    assertThat(travels.at(REGISTER, journey).value()).isNull();
  }

  @Test
  void whatIsQuarantinedNamesItsPlaceThereUntilItHasGoneThrough() {
    travels.settle(REGISTER, journey, BAD);
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("quarantined");
    assertThat(travels.at(REGISTER, journey).quarantine()).isEqualTo(new UUID(7, 7));
    travels.settle(REGISTER, journey, Outcome.DELIVERED);
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("delivered");
  }

  @Test
  void whatIsWithheldAfterAReplayIsNoLongerQuarantined() {
    travels.settle(REGISTER, journey, BAD);
    travels.settle(REGISTER, journey, Outcome.withheld("newer-state-stands"));
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("withheld");
  }

  @Test
  void whatIsParkedNamesTheEntryItWaitsBehindUntilItHasGoneOn() {
    UUID behind = UUID.randomUUID();
    travels.settle(REGISTER, journey, new Outcome.Parked(behind));
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("parked");
    assertThat(travels.at(REGISTER, journey).quarantine()).isEqualTo(behind);
    travels.clock.moveOn(Duration.ofDays(1));
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("parked");
    travels.goOn(REGISTER, journey);
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("delivered");
  }

  @Test
  void whatWaitsForAMomentIsDeliveredWhenItHasCome() {
    Instant noon = travels.clock.instant().plus(Duration.ofHours(3));
    travels.settle(REGISTER, journey, new Outcome.Waiting("embargo", noon));
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("waiting");
    assertThat(travels.at(REGISTER, journey).until()).isEqualTo(noon);
    travels.clock.moveOn(Duration.ofHours(3));
    assertThat(travels.at(REGISTER, journey).state()).isEqualTo("delivered");
  }

  @Test
  void whatIsSentTwiceHasOneJourneyWithTwoArrivals() {
    travels.clock.moveOn(Duration.ofMinutes(1));
    UUID again = travels.land(FJORD, Topics.MEMBER_UPDATES, null, sent);
    assertThat(travels.one(FJORD, journey).arrivals())
        .extracting(MessageJourney.Arrival::receipt)
        .containsExactly(again, receipt);
  }

  @Test
  void toOthersTheJourneyOfACompanyIsLikeNone() {
    assertThat(travels.one(FJORD, journey).arrivals()).hasSize(1);
    for (Caller caller : List.of(OTHER, new Caller.Website(), new Caller.Research("x"))) {
      assertThatThrownBy(() -> travels.one(caller, journey)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void theWebsiteSeesWhatItReceivedAndNotWhoSentIt() {
    UUID news = news("n1");
    travels.settle(
        WEBSITE, news, new Outcome.Withheld("audience-not-public", "audience", "members"));
    MessageJourney seen = travels.one(new Caller.Website(), news);
    assertThat(seen.receivers()).extracting(Station::state).containsExactly("withheld");
    assertThat(seen.arrivals().get(0).at()).isNotNull();
    assertThat(seen.arrivals().get(0).sender()).isNull();
    assertThat(seen.arrivals().get(0).receipt()).isNull();
    assertThat(seen.arrivals().get(0).file()).isNull();
  }

  @Test
  void ofNewsUnderEmbargoTheWebsiteIsNotTold() {
    UUID news = news("n1");
    travels.settle(WEBSITE, news, new Outcome.Waiting("embargo", Instant.MAX));
    assertThat(travels.one(SECRETARIAT, news).receivers()).hasSize(1);
    assertThatThrownBy(() -> travels.one(new Caller.Website(), news)).isInstanceOf(Problem.class);
  }

  @Test
  void whatNeverPassedTheGateIsFoundByItsIdAndByTheSecretariatAlone() {
    UUID foreign = UUID.randomUUID();
    travels.settle(COURSES, foreign, Outcome.DELIVERED);
    MessageJourney told = travels.one(SECRETARIAT, foreign);
    assertThat(told.stream()).isEqualTo(Topics.COURSE_REGISTRATIONS);
    assertThat(told.arrivals()).isEmpty();
    assertThat(told.receivers()).extracting(Station::state).containsExactly("delivered");
    assertThatThrownBy(() -> travels.one(FJORD, foreign)).isInstanceOf(Problem.class);
  }

  @Test
  void aPollInWhichAllIsDeliveredWritesNothingMore() {
    CountedStatements counted = new CountedStatements(travels.database);
    EventOutcomes outcomes = new EventOutcomes(counted.jdbc(), travels.clock);
    assertThat(counted.during(() -> outcomes.keep(REGISTER, poll(Outcome.DELIVERED)))).isZero();
    assertThat(counted.during(() -> outcomes.keep(REGISTER, poll(BAD)))).isOne();
  }

  private static List<Verdict> poll(Outcome outcome) {
    return IntStream.range(0, 1000)
        .mapToObj(row -> new Verdict(UUID.randomUUID(), Origin.NONE, outcome, null))
        .toList();
  }

  private UUID news(String id) {
    Accepted item = new Accepted(UUID.randomUUID(), 1, null, null, id, null);
    travels.land(SECRETARIAT, Topics.NEWS_ITEMS, "nyheter.ndjson", item);
    return item.event();
  }
}
