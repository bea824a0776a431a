package no.knutepunkt.looks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A look at values that can be about a person.
 *
 * @param number one after the other; the cursor of a page
 * @param who as {@link no.knutepunkt.access.Caller#source}
 * @param what was opened: a journey's content, an entry of quarantine, or a receipt's rejected rows
 * @param id of what was opened
 * @param organisationNumber the company concerned; null where the hub does not know it
 * @param fields the fields that were shown, or can have been
 * @param reason in the words of who looked; null where none was asked for
 */
record Look(
    long number,
    Instant at,
    String who,
    String what,
    UUID id,
    String stream,
    String organisationNumber,
    List<String> fields,
    String reason) {}
