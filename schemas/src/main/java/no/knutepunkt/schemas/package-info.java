/**
 * What the streams carry: the one list of topics, a contract a topic, and its released versions.
 *
 * <p>In come {@code topics.yaml} and the {@code .avsc} files; out go {@link
 * no.knutepunkt.schemas.Topics}, {@link no.knutepunkt.schemas.Contracts} and the message classes
 * made from the contracts. Promised: a contract that lacks a privacy class or breaks a reader does
 * not leave the build ({@link no.knutepunkt.schemas.ContractCheck}).
 */
package no.knutepunkt.schemas;
