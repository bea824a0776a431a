package no.knutepunkt.dues;

import java.util.Set;

/**
 * What new states came to.
 *
 * @param moved companies that may owe something else than before
 * @param withoutEmployees companies of which nobody ever told how many they employ
 */
record Heard(Set<String> moved, Set<String> withoutEmployees) {}
