package no.knutepunkt.projects;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An entry as its reader may see it; what the reader may not see is absent. */
record LogEntry(
    String entryId,
    String projectId,
    String projectTitle,
    String organisationNumber,
    String kind,
    String step,
    LocalDate date,
    String authorRole,
    String text,
    BigDecimal hours,
    BigDecimal savingsNok,
    String release) {}
