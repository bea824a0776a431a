package no.knutepunkt.dues;

import java.util.List;

/**
 * What putting rates came to.
 *
 * @param years whose rates these are now
 * @param bands how many bands the file had
 * @param linesPosted how many lines the ledger grew by
 * @param understood character set and separator that the file was read with
 */
record RatesInForce(List<Integer> years, int bands, int linesPosted, String understood) {}
