package no.knutepunkt.projects;

import static no.knutepunkt.projects.Entries.PARTNER;
import static no.knutepunkt.projects.Entries.entry;
import static no.knutepunkt.projects.Entries.toldAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.platform.Rejection;
import no.knutepunkt.schemas.ProjectLogEntry;
import no.knutepunkt.testing.FreshDatabase;
import org.junit.jupiter.api.Test;

class LatestWordingTest {

  private static final String NINE = "2026-09-01T09:00:00Z";
  private static final String TEN = "2026-09-01T10:00:00Z";
  private static final Outcome OLDER = Outcome.withheld("newer-state-stands");

  private final FreshDatabase database = new FreshDatabase();
  private final LatestWording latestWording = new LatestWording(new ProjectLog(database.jdbc()));

  @Test
  void anEntryIsKeptWithTheWordsOfTheOutsideWorld() {
    keep(toldAt(NINE, entry("17")));
    assertThat(all("step || ' by ' || author_role"))
        .containsExactly("root-cause by safety-representative");
  }

  @Test
  void aLaterWordingReplacesTheEarlier() {
    keep(toldAt(NINE, entry("17").setText("first")));
    assertThat(keep(toldAt(TEN, entry("17").setText("corrected"))))
        .containsExactly(Outcome.DELIVERED);
    assertThat(all("text")).containsExactly("corrected");
  }

  @Test
  void anEarlierWordingThatComesLateChangesNothingAndIsWithheld() {
    keep(toldAt(TEN, entry("17").setText("corrected")));
    assertThat(keep(toldAt(NINE, entry("17").setText("first")))).containsExactly(OLDER);
    assertThat(all("text")).containsExactly("corrected");
  }

  @Test
  void ofSeveralWordingsInOneBatchTheLatestStandsWhateverTheirOrder() {
    assertThat(
            keep(
                toldAt(TEN, entry("17").setText("corrected")),
                toldAt(NINE, entry("17").setText("first"))))
        .containsExactly(Outcome.DELIVERED, OLDER);
    assertThat(all("text")).containsExactly("corrected");
  }

  @Test
  void ofTwoWordingsFromTheSameMomentTheSameOneStandsInEitherOrder() {
    Event<ProjectLogEntry> low = toldAt(NINE, new UUID(1, 1), entry("17").setText("low"));
    Event<ProjectLogEntry> high = toldAt(NINE, new UUID(-1, 1), entry("17").setText("high"));
    assertThat(keep(high)).containsExactly(Outcome.DELIVERED);
    assertThat(keep(low)).containsExactly(OLDER);
    assertThat(all("text")).containsExactly("high");
  }

  @Test
  void theSameEntryNumberOfTwoCompaniesNamesTwoEntries() {
    keep(toldAt(NINE, entry("17")), toldAt(TEN, entry("17").setOrganisationNumber(PARTNER)));
    assertThat(all("entry_id")).hasSize(2);
  }

  @Test
  void anEntryMovesWhenItsProjectIsCorrected() {
    keep(toldAt(NINE, entry("17").setProjectId("wrong")));
    keep(toldAt(TEN, entry("17").setProjectId("right")));
    assertThat(all("project_id")).containsExactly("right");
  }

  @Test
  void anEntryWithNothingButWhatIsRequiredIsKept() {
    var bare =
        entry("17")
            .setProjectTitle(null)
            .setStep(null)
            .setText(null)
            .setHours(null)
            .setSavingsNok(null);
    assertThat(keep(toldAt(NINE, bare))).containsExactly(Outcome.DELIVERED);
  }

  @Test
  void anEntryThatTheDatabaseCanNotHoldIsPutAsideAndTheOthersGoOn() {
    assertThat(
            keep(
                toldAt(NINE, entry("1").setText("a\0b")),
                toldAt(NINE, entry("2").setEntryId("x".repeat(201))),
                toldAt(NINE, entry("3").setDate(LocalDate.of(10_000, 1, 1))),
                toldAt(NINE, entry("4").setHours(new BigDecimal("12345678.00"))),
                toldAt(NINE, entry("5").setSavingsNok(new BigDecimal("1234567890123.00"))),
                toldAt(Instant.MAX.toString(), entry("6")),
                toldAt(NINE, entry("7"))))
        .containsExactly(
            putAside("nul-character", "text"),
            putAside("key-too-long", "entryId"),
            putAside("date-out-of-range", "date"),
            putAside("number-too-large", "hours"),
            putAside("number-too-large", "savingsNok"),
            putAside("time-out-of-range", null),
            Outcome.DELIVERED);
    assertThat(all("entry_id")).containsExactly("7");
  }

  @Test
  void theLongestKeysAndNumbersThatAreLetThroughFit() {
    String longest = "𐍈".repeat(100);
    var huge =
        entry(longest)
            .setProjectId(longest)
            .setOrganisationNumber(longest)
            .setHours(new BigDecimal("9999999.99"))
            .setSavingsNok(new BigDecimal("-999999999999.99"));
    assertThat(keep(toldAt(NINE, huge))).containsExactly(Outcome.DELIVERED);
  }

  @SafeVarargs
  private List<Outcome> keep(Event<ProjectLogEntry>... events) {
    List<Event<ProjectLogEntry>> batch = new ArrayList<>();
    for (Event<ProjectLogEntry> event : events) {
      batch.add(event);
    }
    return Batches.outcomes(latestWording.keep(Batches.ofEvents(KeepProjectLog.RECEIVER, batch)));
  }

  private List<String> all(String column) {
    return database
        .jdbc()
        .sql("select " + column + " from project_log_entry")
        .query(String.class)
        .list();
  }

  private static Outcome putAside(String reason, String field) {
    return new Outcome.Quarantined(new Rejection(reason, field));
  }
}
