package no.knutepunkt.alarms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One thing that is or was wrong.
 *
 * @param details what its sentence is filled with
 * @param closedAt null while it lasts
 */
record Incident(
    UUID id,
    String kind,
    String stream,
    String organisationNumber,
    List<String> details,
    long events,
    Instant openedAt,
    Instant seenAt,
    Instant closedAt) {}
