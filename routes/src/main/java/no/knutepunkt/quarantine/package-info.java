/**
 * What could not go on. Everything on a {@code <topic>.rejected} topic is kept here with its bytes,
 * its reason and its sender, counted and shown by cause, and sent again on demand: through the gate
 * where the gate refused it, to the one receiver that refused it otherwise; as it is or mended, one
 * by one or a group in stages. Sending again twice sends once. What it does not want is rejected or
 * handed back, with a reason.
 */
package no.knutepunkt.quarantine;
