/**
 * What every flow stands on, and nothing of the domain. A poll of records enters a flow's route as
 * one exchange; {@link no.knutepunkt.platform.Arrivals#open} turns it into a batch of typed events
 * that this receiver has not settled before; the flow's step gives each event an {@link
 * no.knutepunkt.platform.Outcome}; {@link no.knutepunkt.platform.Arrivals#settle} writes the
 * outcomes down. All of it happens in one database transaction, and offsets are committed to Kafka
 * after that transaction: at-least-once underneath, one effect on top.
 */
package no.knutepunkt.platform;
