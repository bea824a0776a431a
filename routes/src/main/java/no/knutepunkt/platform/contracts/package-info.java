/**
 * The contracts of the topics as the schema registry has them; without them the hub stands still.
 */
package no.knutepunkt.platform.contracts;
