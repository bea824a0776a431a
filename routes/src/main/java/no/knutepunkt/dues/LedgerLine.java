package no.knutepunkt.dues;

import java.time.Instant;

/** One posted line as its reader sees it; a reversal has negative sums. Amounts in øre. */
record LedgerLine(
    int line,
    String kind,
    String band,
    long membershipOre,
    long serviceOre,
    long sumOre,
    Instant postedAt,
    String cause) {}
