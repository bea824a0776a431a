package no.knutepunkt.research;

/**
 * A released count over the whole network.
 *
 * @param quarter such as {@code 2026-Q3}
 * @param kind kind of project log entry
 * @param entries how many
 * @param companies companies behind it, in bands: 6-9, 10-19, 20-49, 50+
 */
record Figure(String quarter, String kind, long entries, String companies) {}
