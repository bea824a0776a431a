package no.knutepunkt.courses;

import java.util.List;

/**
 * What companies want trained. The secretariat sees all of it; a company sees its own people and
 * courses, and how many companies share the need.
 *
 * @param companies how many companies have this need, the caller's included
 * @param people how many of the people whom the caller may see are registered with it
 */
record Need(
    String need,
    long companies,
    long people,
    List<String> courses,
    List<String> organisationNumbers) {}
