/**
 * Where is it, and why not? Every upload gets a receipt; every receiver of the stream adds what
 * became of the receipt's events, in the transaction of its own effect. What no receiver has spoken
 * for is waiting, so accepted = delivered + waiting + withheld + quarantined holds at all times.
 *
 * <p>Of each event that goes on, the gate notes what people know it by, in the statement that
 * counts the receipt; a receiver notes only what it did not simply take. So one message is found
 * and told of receiver by receiver. What waits for too long is stuck, and alarmed once.
 */
package no.knutepunkt.journey;
