package no.knutepunkt.dues;

import java.util.Set;

/**
 * What a settling of accounts came to.
 *
 * @param lines how many lines were posted
 * @param withoutEmployees companies that can't be charged, since nobody told how many they employ
 */
record Posted(int lines, Set<String> withoutEmployees) {}
