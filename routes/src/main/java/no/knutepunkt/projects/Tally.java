package no.knutepunkt.projects;

import java.math.BigDecimal;

/** Entries of one quarter, kind and step counted together; the step can be null. */
record Tally(
    String quarter, String kind, String step, long entries, BigDecimal hours, BigDecimal savings) {}
