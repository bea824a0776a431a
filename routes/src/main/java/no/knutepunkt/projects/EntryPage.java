package no.knutepunkt.projects;

/**
 * A stretch of a project's entries.
 *
 * @param after where the page before ended
 * @param most how many entries at most
 */
record EntryPage(Quarter quarter, EntryCursor after, int most) {}
