package no.knutepunkt.research;

/**
 * Something that researchers can or can't read yet.
 *
 * @param name what it is called
 * @param releaseClass R2 for anonymised events, R3 for aggregates
 * @param offered whether it can be read
 * @param description what it is and under which rules, in the caller's language
 * @param href its door, where it is offered
 * @param withheldGroups groups that exist but have too few companies to be shown, where offered
 */
record Offer(
    String name,
    String releaseClass,
    boolean offered,
    String description,
    String href,
    Long withheldGroups) {}
