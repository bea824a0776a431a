package no.knutepunkt.journey;

import java.util.UUID;

/**
 * A body on its way through the gate.
 *
 * @param sender who sends, as {@link no.knutepunkt.access.Caller#source}
 * @param fileName what the sender calls the file; null where it gave no name
 */
public record Upload(UUID receipt, String stream, String sender, String fileName) {}
