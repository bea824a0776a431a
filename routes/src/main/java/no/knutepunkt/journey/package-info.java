/**
 * Where is it, and why not? Every upload gets a receipt; every receiver of the stream adds what
 * became of the receipt's events, in the transaction of its own effect. What no receiver has spoken
 * for is waiting, so accepted = delivered + waiting + withheld + quarantined holds at all times.
 */
package no.knutepunkt.journey;
