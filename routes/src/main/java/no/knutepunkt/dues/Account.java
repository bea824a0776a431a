package no.knutepunkt.dues;

/** One company's dues of one year. */
record Account(String organisationNumber, int year) {}
