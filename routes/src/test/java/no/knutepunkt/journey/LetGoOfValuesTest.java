package no.knutepunkt.journey;

import static no.knutepunkt.journey.Travels.FJORD;
import static no.knutepunkt.journey.Travels.REGISTER;
import static no.knutepunkt.journey.Travels.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.schemas.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

class LetGoOfValuesTest {

  private final Travels travels = new Travels();
  private final OldValues values =
      new OldValues(travels.jdbc, new JdbcTransactionManager(travels.database.source()));
  private final Accepted event = named();

  @BeforeEach
  void aMessageIsWithheldForWhatItSays() {
    travels.land(FJORD, Topics.MEMBER_UPDATES, "medlem.csv", event);
    travels.settle(
        REGISTER, event.event(), new Outcome.Withheld("outdated", "name", "Fjord Profil"));
  }

  @Test
  void onTheLastDayAllIsThere() {
    travels.clock.moveOn(Duration.ofDays(400));
    letGo();
    MessageJourney told = travels.one(SECRETARIAT, event.event());
    assertThat(told.ownId()).isEqualTo("1042");
    assertThat(told.eventName()).isEqualTo("crm-9");
    assertThat(told.arrivals().get(0).file()).isEqualTo("medlem.csv");
    assertThat(travels.at(REGISTER, event.event()).value()).isEqualTo("Fjord Profil");
  }

  @Test
  void afterItsTimeAJourneyIsAStateWithoutValues() {
    travels.clock.moveOn(Duration.ofDays(400).plusSeconds(1));
    letGo();
    MessageJourney told = travels.one(SECRETARIAT, event.event());
    assertThat(told.ownId()).isNull();
    assertThat(told.eventName()).isNull();
    assertThat(told.arrivals().get(0).file()).isNull();
    assertThat(told.arrivals().get(0).row()).isEqualTo(1);
    assertThat(told.organisationNumber()).isEqualTo(FJORD.organisationNumber());
    assertThat(travels.at(REGISTER, event.event()).state()).isEqualTo("withheld");
    assertThat(travels.at(REGISTER, event.event()).value()).isNull();
  }

  @Test
  void whatIsYoungerStays() {
    travels.clock.moveOn(Duration.ofDays(300));
    Accepted younger = named();
    travels.land(FJORD, Topics.MEMBER_UPDATES, "nyere.csv", younger);
    travels.clock.moveOn(Duration.ofDays(101));
    letGo();
    assertThat(travels.one(SECRETARIAT, event.event()).ownId()).isNull();
    assertThat(travels.one(SECRETARIAT, younger.event()).ownId()).isEqualTo("1042");
    travels.clock.moveOn(Duration.ofDays(300));
    letGo();
    assertThat(travels.one(SECRETARIAT, younger.event()).ownId()).isNull();
  }

  @Test
  void manyAreEmptiedSomeAtATimeAcrossNumbersThatWereDrawnInVain() {
    travels.jdbc.sql("select setval('journey_number_seq', 300)").query(Long.class).single();
    Accepted[] many = IntStream.range(0, 25).mapToObj(n -> named()).toArray(Accepted[]::new);
    travels.land(FJORD, Topics.MEMBER_UPDATES, null, many);
    travels.jdbc.sql("select setval('journey_number_seq', 200000)").query(Long.class).single();
    travels.clock.moveOn(Duration.ofDays(401));
    Instant before = travels.clock.instant().minus(Duration.ofDays(400));
    IntStream.range(0, 40).forEach(chunk -> values.emptyJourneys(before, 10));
    assertThat(travels.jdbc.sql("select count(own_id) from journey").query(Long.class).single())
        .isZero();
  }

  private void letGo() {
    new LetGoOfValues(values, travels.properties, travels.clock).letGo();
  }

  private static Accepted named() {
    return new Accepted(UUID.randomUUID(), 1, FJORD.organisationNumber(), null, "1042", "crm-9");
  }
}
