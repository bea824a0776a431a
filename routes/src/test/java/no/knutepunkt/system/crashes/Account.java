package no.knutepunkt.system.crashes;

/**
 * What one receiver has to say of one receipt.
 *
 * @param accepted events that the sender was promised
 * @param spokenFor delivered, waiting, withheld or quarantined
 */
record Account(String receipt, String receiver, long accepted, long spokenFor) {}
