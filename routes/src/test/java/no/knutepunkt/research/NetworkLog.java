package no.knutepunkt.research;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.knutepunkt.platform.Batches;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.platform.Outcome;
import no.knutepunkt.schemas.AuthorRole;
import no.knutepunkt.schemas.EntryKind;
import no.knutepunkt.schemas.EntryRelease;
import no.knutepunkt.schemas.ProjectLogEntry;
import no.knutepunkt.testing.FreshDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What the companies of a network log, counted for research; today is 22 November 2026. */
final class NetworkLog {

  static final LocalDate IN_Q3 = LocalDate.of(2026, 8, 17);

  private final FreshDatabase database = new FreshDatabase();
  private final ProjectEventCount count =
      new ProjectEventCount(new CountedEntries(database.jdbc()));
  private Instant now = Instant.parse("2026-11-22T09:00:00Z");

  /** Each company logs an action in the third quarter; companies are numbered. */
  void actionsBy(int... companies) {
    for (int company : companies) {
      tell(company, UUID.randomUUID().toString(), EntryKind.action, IN_Q3);
    }
  }

  /** A company tells of an entry, later than all before. */
  Outcome tell(int company, String entryId, EntryKind kind, LocalDate date) {
    now = now.plusSeconds(1);
    return count(List.of(event(now, entry(company, entryId).setKind(kind).setDate(date)))).get(0);
  }

  List<Outcome> count(List<Event<ProjectLogEntry>> events) {
    return Batches.outcomes(
        count.count(
            Batches.ofEvents(CountProjectEventsForResearch.RECEIVER, new ArrayList<>(events))));
  }

  ReleasedFigures figures() {
    return figuresOn("2026-11-22T09:00:00Z");
  }

  ReleasedFigures figuresOn(String moment) {
    return new ReleasedFigures(
        database.jdbc(),
        new JdbcTransactionManager(database.source()),
        Clock.fixed(Instant.parse(moment), ZoneId.of("Europe/Oslo")));
  }

  static Event<ProjectLogEntry> event(Instant time, ProjectLogEntry.Builder entry) {
    return new Event<>(UUID.randomUUID(), "/companies", time, Origin.NONE, entry.build());
  }

  static ProjectLogEntry.Builder entry(int company, String entryId) {
    return ProjectLogEntry.newBuilder()
        .setEntryId(entryId)
        .setProjectId("ISO")
        .setOrganisationNumber("company " + company)
        .setKind(EntryKind.action)
        .setDate(IN_Q3)
        .setAuthorRole(AuthorRole.manager)
        .setRelease(EntryRelease.project);
  }
}
