package no.knutepunkt.courses;

import java.time.Instant;
import java.time.LocalDate;

/** A line of a participant list. */
record Participant(
    String registrationId,
    String course,
    String edition,
    LocalDate courseStart,
    String organisationNumber,
    String participantName,
    String participantEmail,
    String status,
    String needs,
    Instant registeredAt) {}
