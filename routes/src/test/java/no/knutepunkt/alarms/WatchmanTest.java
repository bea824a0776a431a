package no.knutepunkt.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.access.Caller;
import no.knutepunkt.journey.TrafficOf;
import no.knutepunkt.quarantine.WaitingIn;
import no.knutepunkt.testing.FreshDatabase;
import no.knutepunkt.testing.StoppedClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class WatchmanTest {

  private static final String COMPANY = "310028142";
  private static final String CONTACT = "drift@bedrift.example";

  private final FreshDatabase database = new FreshDatabase();
  private final JdbcClient jdbc = database.jdbc();
  private final StoppedClock clock = new StoppedClock("2026-11-16T08:00:00Z");
  private final AlarmProperties settings = Settings.mailTo(25);
  private final Promises promises = new Promises(jdbc);
  private final Notices notices = new Notices(jdbc);
  private final Watchman watchman = watchman();

  @Test
  void oneAlarmWhenNothingCameAndOneAllClearWhenItCame() {
    promised(CONTACT);
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    watchman.goRound();
    assertThat(told()).containsExactly("alarm silence " + CONTACT);
    clock.moveOn(Duration.ofHours(1));
    received(3, 0);
    watchman.goRound();
    watchman.goRound();
    assertThat(told()).containsExactly("alarm silence " + CONTACT, "all-clear silence " + CONTACT);
  }

  @Test
  void silenceOnTheNextDayTooIsTheSameIncident() {
    promised(CONTACT);
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    clock.moveOn(Duration.ofDays(1));
    watchman.goRound();
    assertThat(told()).containsExactly("alarm silence " + CONTACT);
  }

  @Test
  void afterTheAllClearSilenceIsAnIncidentAnew() {
    promised(CONTACT);
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    received(1, 0);
    answered();
    watchman.goRound();
    clock.moveOn(Duration.ofDays(1));
    watchman.goRound();
    assertThat(told())
        .containsExactly(
            "alarm silence " + CONTACT, "all-clear silence " + CONTACT, "alarm silence " + CONTACT);
  }

  @Test
  void whatCameInTimeIsNoIncident() {
    promised(CONTACT);
    received(1, 0);
    answered();
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    assertThat(told()).isEmpty();
  }

  @Test
  void whatWasAllRejectedDidNotCome() {
    promised(CONTACT);
    received(0, 4);
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    assertThat(told()).contains("alarm silence " + CONTACT);
  }

  @Test
  void withoutAContactTheSecretariatIsTold() {
    promised(null);
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    assertThat(told()).containsExactly("alarm silence " + Settings.SECRETARIAT);
  }

  @Test
  void moreFaultsThanPromisedAreAnIncident() {
    promised(CONTACT);
    received(95, 5);
    watchman.goRound();
    assertThat(told()).isEmpty();
    received(0, 1);
    watchman.goRound();
    assertThat(told()).containsExactly("alarm faults " + CONTACT);
  }

  @Test
  void whatIsOnItsWayForLongerThanPromisedIsAnIncident() {
    promised(CONTACT);
    received(1, 0);
    clock.moveOn(Duration.ofMinutes(29));
    watchman.goRound();
    assertThat(told()).isEmpty();
    clock.moveOn(Duration.ofMinutes(2));
    watchman.goRound();
    assertThat(told()).containsExactly("alarm lag " + CONTACT);
    answered();
    watchman.goRound();
    assertThat(told()).contains("all-clear lag " + CONTACT);
  }

  @Test
  void tenThousandFailuresOfOneCauseAreOneAlarm() {
    quarantined(10_000, "nul-character");
    watchman.goRound();
    quarantined(5, "nul-character");
    watchman.goRound();
    assertThat(told()).containsExactly("alarm quarantine " + Settings.SECRETARIAT);
    assertThat(jdbc.sql("select events from incident").query(Long.class).single())
        .isEqualTo(10_005);
  }

  @Test
  void anotherCauseIsAnotherAlarm() {
    quarantined(2, "nul-character");
    quarantined(3, "unreadable");
    watchman.goRound();
    assertThat(told()).hasSize(2);
  }

  @Test
  void theAllClearGoesToWhoeverGotTheAlarm() {
    promised(CONTACT);
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    promised("nyansatt@bedrift.example");
    watchman.goRound();
    assertThat(told()).containsExactly("alarm silence " + CONTACT, "all-clear silence " + CONTACT);
  }

  @Test
  void twoHubsThatSeeTheSameTellOfItOnce() {
    promised(CONTACT);
    clock.moveOn(Duration.ofHours(8));
    watchman.goRound();
    watchman().goRound();
    assertThat(told()).containsExactly("alarm silence " + CONTACT);
  }

  @Test
  void aWatchThatCantLookHindersNoOther() {
    promised(CONTACT);
    clock.moveOn(Duration.ofHours(8));
    jdbc.sql("alter table quarantine_group rename to quarantine_group_away").update();
    watchman.goRound();
    assertThat(told()).containsExactly("alarm silence " + CONTACT);
  }

  private Watchman watchman() {
    Expected expected = new Expected(new NorwegianDays(settings));
    return new Watchman(
        List.of(
            new QuarantineWatch(WaitingIn.the(jdbc)),
            new SilenceWatch(promises, expected, TrafficOf.the(jdbc), clock),
            new FaultsWatch(promises, TrafficOf.the(jdbc), clock),
            new LagWatch(promises, TrafficOf.the(jdbc), clock)),
        new Incidents(jdbc, UUID::randomUUID),
        notices,
        new Recipients(settings),
        new JdbcTransactionManager(database.source()),
        clock);
  }

  private void promised(String contact) {
    promises.put(
        new Promise(
            "member-updates",
            COMPANY,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(16, 0),
            false,
            new BigDecimal("0.05"),
            30,
            contact,
            clock.instant()));
  }

  private void received(long accepted, long rejected) {
    jdbc.sql(
            """
            insert into receipt (receipt, stream, sender, received_at, accepted, rejected, complete)
            values (gen_random_uuid(), 'member-updates', :sender, :at, :accepted, :rejected, true)
            """)
        .param("sender", new Caller.Company(COMPANY).source())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("accepted", accepted)
        .param("rejected", rejected)
        .update();
  }

  private void answered() {
    jdbc.sql(
            """
            insert into receipt_outcome (receipt, receiver, outcome, reason, until, events)
            select receipt, 'member-register', 'delivered', '', 'epoch', accepted from receipt
            """)
        .update();
  }

  private void quarantined(int events, String reason) {
    jdbc.sql(
            """
            insert into quarantine_group (group_id, sender, stream, refused_by, reason, field,
              events, waiting, first_at, last_at)
            values (md5(:reason)::uuid, '/website', 'news-items', 'website-news', :reason, '',
                    :events, :events, now(), now())
            on conflict (group_id, sender) do update
            set waiting = quarantine_group.waiting + excluded.waiting
            """)
        .param("reason", reason)
        .param("events", events)
        .update();
  }

  private List<String> told() {
    return jdbc.sql(
            """
            select what || ' ' || kind || ' ' || address
            from notice join incident using (incident_id) order by written_at, what, opened_at
            """)
        .query(String.class)
        .list();
  }
}
