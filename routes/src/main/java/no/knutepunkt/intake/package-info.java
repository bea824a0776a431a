/**
 * One gate for everything that comes in. What enters: a body over HTTP (CSV, NDJSON, JSON or
 * CloudEvents) or a document out of quarantine. What leaves: one event on the stream's topic for
 * each good row, and one record on {@code <topic>.rejected} for each bad one, both acknowledged by
 * all in-sync replicas before the sender gets an answer. Promised: every fault of every row is
 * told; nothing is guessed or dropped in silence; memory does not grow with the body; sending the
 * same again has no second effect; an id that a sender gives stands for what it was first used for;
 * a real run with the token of a dry run does what the dry run foresaw, or nothing.
 *
 * <p>A stream is one class in its flow's package, an implementation of {@link
 * no.knutepunkt.intake.Stream}.
 */
package no.knutepunkt.intake;
