package no.knutepunkt.journey;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a sender's messages of a day came to at one receiver.
 *
 * @param difference accepted - delivered - waiting - withheld - quarantined; nothing, if all is
 *     well
 */
public record Balance(
    LocalDate day,
    String stream,
    String sender,
    String receiver,
    long accepted,
    long delivered,
    long waiting,
    long withheld,
    long quarantined,
    long difference,
    Instant countedAt) {}
