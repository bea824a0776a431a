/**
 * What could not go on. Everything on a {@code <topic>.rejected} topic is kept here with its bytes,
 * its reason and its sender, shown grouped by cause, and sent again on demand: through the gate
 * where the gate refused it, to the one receiver that refused it otherwise. Sending again twice
 * sends once.
 */
package no.knutepunkt.quarantine;
