package no.knutepunkt.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.knutepunkt.platform.Event;
import no.knutepunkt.platform.Origin;
import no.knutepunkt.schemas.AuthorRole;
import no.knutepunkt.schemas.EntryKind;
import no.knutepunkt.schemas.EntryRelease;
import no.knutepunkt.schemas.MethodStep;
import no.knutepunkt.schemas.ProjectLogEntry;

/** Entries of a made-up project in which two companies take part and a third does not. */
final class Entries {

  static final String PROJECT = "ISO på verkstedet";
  static final String AUTHOR = "310028142";
  static final String PARTNER = "310028150";
  static final String STRANGER = "310028169";

  private Entries() {}

  static ProjectLogEntry.Builder entry(String entryId) {
    return ProjectLogEntry.newBuilder()
        .setEntryId(entryId)
        .setProjectId(PROJECT)
        .setProjectTitle("Halv kostnad for renneelementer")
        .setOrganisationNumber(AUTHOR)
        .setKind(EntryKind.action)
        .setStep(MethodStep.root_cause)
        .setDate(LocalDate.of(2026, 8, 17))
        .setAuthorRole(AuthorRole.safety_representative)
        .setText("Målte slitasjen på rennene.")
        .setHours(new BigDecimal("7.50"))
        .setSavingsNok(new BigDecimal("12000.00"))
        .setRelease(EntryRelease.members);
  }

  static Event<ProjectLogEntry> toldAt(String time, ProjectLogEntry.Builder entry) {
    return toldAt(time, UUID.randomUUID(), entry);
  }

  static Event<ProjectLogEntry> toldAt(String time, UUID id, ProjectLogEntry.Builder entry) {
    return new Event<>(id, "/companies", Instant.parse(time), Origin.NONE, entry.build());
  }
}
