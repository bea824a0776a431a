/**
 * Who is calling, and what is theirs. Tokens come in as {@code Authorization: Bearer}; they are
 * random, shown once, stored as a hash and revocable. Each door takes a {@link
 * no.knutepunkt.access.Caller} and decides by its kind; a refusal says why.
 */
package no.knutepunkt.access;
